import { layout, type RouteConfig, route } from '@react-router/dev/routes';
import { aanmelding } from './aanmelding/routes.ts';
import { beheer } from './beheer/routes.ts';
import { bestandsimport } from './bestandsimport/routes.ts';
import { eigenPagina } from './eigen-pagina/routes.ts';
import { informatie } from './informatie/routes.ts';
import { inschrijving } from './inschrijving/routes.ts';
import { koppelingen } from './koppelingen/routes.ts';
import { maandlevering } from './maandlevering/routes.ts';
import { monitor } from './monitor/routes.ts';
import { nachtregister } from './nachtregister/routes.ts';
import { organisaties } from './organisaties/routes.ts';
import { privacy } from './privacy/routes.ts';
import { signalen } from './signalen/routes.ts';
import { toegang } from './toegang/routes.ts';
import { toezicht } from './toezicht/routes.ts';
import { verblijfsbelasting } from './verblijfsbelasting/routes.ts';

/** Every page, by chapter. */
export default [
  layout('frame.tsx', [
    ...toegang,
    ...informatie,
    ...organisaties,
    ...aanmelding,
    ...nachtregister,
    ...inschrijving,
    ...maandlevering,
    ...verblijfsbelasting,
    ...bestandsimport,
    ...koppelingen,
    route('api/v1/docs', 'api-docs.tsx'),
    ...toezicht,
    ...signalen,
    ...monitor,
    ...beheer,
    ...privacy,
    ...eigenPagina,
  ]),
] satisfies RouteConfig;
