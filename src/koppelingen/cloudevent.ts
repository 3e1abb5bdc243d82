import { Webhook } from 'standardwebhooks';
import type { GebeurtenissoortCode } from '../beleid/gebeurtenissen.ts';

/** An event as it is kept. */
export type Gebeurtenis = {
  id: string;
  volgnummer: string;
  soort: GebeurtenissoortCode;
  gemeente: string;
  onderwerp: string;
  tijdstip: Date;
  inhoud: Record<string, unknown>;
};

/**
 * An event as it is sent: CloudEvents 1.0 by the NL GOV profile 1.1, structured JSON. `sequence` says the order in which
 * things happened, which may not be the order in which they arrive.
 */
export function cloudEvent(event: Gebeurtenis, publicUrl: string): Record<string, unknown> {
  return {
    specversion: '1.0',
    id: event.id,
    source: `urn:nld:gemeente:${event.gemeente}:systeem:onderdak`,
    type: `nl.onderdak.${event.soort}`,
    subject: event.onderwerp,
    time: event.tijdstip.toISOString(),
    datacontenttype: 'application/json',
    dataschema: `${publicUrl}/api/v1/docs`,
    sequence: event.volgnummer.padStart(19, '0'),
    data: event.inhoud,
  };
}

export const EVENT_TYPE = 'application/cloudevents+json; charset=utf-8';

/** A subscription's secret, as Standard Webhooks writes it: it follows from the installation's own and is kept nowhere. */
export const geheimVan = (keyFor: (purpose: string) => Buffer, abonnement: string): string =>
  `whsec_${keyFor(`abonnement:${abonnement}`).toString('base64')}`;

/** Headers by which a receiver knows that it comes from us and is not sent again by somebody else (Standard Webhooks). */
export function signed(secret: string, id: string, body: string, now: Date): Record<string, string> {
  return {
    'content-type': EVENT_TYPE,
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign(id, now, body),
  };
}
