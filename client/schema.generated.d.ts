// Made by `npm run client` from the OpenAPI document; not written by hand.
export interface paths {
    "/organisaties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The own organisation; for a gemeente those that work there or asked to */
        get: operations["listOrganisaties"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organisaties/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One organisation */
        get: operations["getOrganisatie"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/locaties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The own locations; for a gemeente all of its own */
        get: operations["listLocaties"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/locaties/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One location */
        get: operations["getLocatie"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/slaapplaatsen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Beds, with the rooms they stand in */
        get: operations["listSlaapplaatsen"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/verblijven": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The own stays, those changed longest ago first */
        get: operations["listVerblijven"];
        put?: never;
        /**
         * Hands over up to 1000 stays in one delivery
         * @description Each stay has its own result; one that is wrong does not spoil the rest, unless `alles=true`. The same delivery again changes nothing and answers the same.
         */
        post: operations["postVerblijven"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/verblijven/zoekvragen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Searches the own stays by name; a name never stands in an address */
        post: operations["zoekVerblijven"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/verblijven/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One stay */
        get: operations["getVerblijf"];
        /**
         * Checks somebody in, announces somebody, or registers late
         * @description The same again changes nothing and gives the same receipt; other content under the same identifier is refused with 409. Late is accepted and marked (§3.1.3). To change what is there: `PATCH`.
         */
        put: operations["putVerblijf"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Corrects a stay, with the reason; both versions are kept */
        patch: operations["patchVerblijf"];
        trace?: never;
    };
    "/verblijven/{id}/vertrek": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Somebody left, today or on an earlier day */
        put: operations["putVertrek"];
        post?: never;
        /** Takes a departure back: noted by mistake, or came back the same day */
        delete: operations["deleteVertrek"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/verblijven/{id}/aankomst": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Somebody who was expected has come */
        put: operations["putAankomst"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/verblijven/{id}/verplaatsingen/{verplaatsing}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Somebody changes beds, or goes to another of the own locations */
        put: operations["putVerplaatsing"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/verblijven/{id}/vervallen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Cancels a stay that was entered in error; it stays visible with its reason */
        put: operations["putVervallen"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/nachtbevestigingen/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Confirms who sleeps at the own locations tonight: the one press of a button (§3.1.3)
         * @description For all locations or some, tonight or an earlier night. After the closing hour of the gemeente it is late, accepted and marked.
         */
        put: operations["putNachtbevestiging"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/locaties/{id}/nachten/{datum}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Hands over everybody who is at a location on a night, and confirms it
         * @description The difference with the register becomes arrivals, departures and absences, and comes back with the register before and after. Whoever is not named has left from that night on; whoever is away comes in `afwezig`. Look first with `proef=true`.
         */
        put: operations["putNacht"];
        post?: never;
        /** Takes a confirmation back, until the closing hour of the gemeente */
        delete: operations["deleteNacht"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/afwezigheden": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Nights away within the own stays */
        get: operations["listAfwezigheden"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/afwezigheden/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Somebody is away for some nights; the stay goes on */
        put: operations["putAfwezigheid"];
        post?: never;
        /** Takes an absence back: the person is there after all */
        delete: operations["deleteAfwezigheid"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/nachten": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Nights and how they stand; numbers, no names */
        get: operations["listNachten"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/nachtregister": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who sleeps at a location on a night by the register as it stands now (Bijlage 2.10)
         * @description For the own organisation `locatie` is needed. A gemeente says its purpose in `doel`; everybody shown is written in the reading log.
         */
        get: operations["getNachtregister"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/nachtregister/zoekvragen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Searches a person by name in the register of the gemeente, with the purpose */
        post: operations["zoekPersoon"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/signalen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Signals of the gemeente, those changed longest ago first */
        get: operations["listSignalen"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/signalen/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One signal */
        get: operations["getSignaal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/leveringen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The own receipts, newest first */
        get: operations["listLeveringen"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/leveringen/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A receipt as it was given: JSON, or PDF when asked for with `Accept: application/pdf` */
        get: operations["getLevering"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/maandleveringen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Delivered months, every version, newest first */
        get: operations["listMaandleveringen"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/maandleveringen/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A version of a delivered month: JSON, or a file when its media type is asked for with `Accept`
         * @description As CSV, XLSX or PDF: night by night in numbers, with the moment and the hash; in the language of `Accept-Language` (nl, en).
         */
        get: operations["getMaandlevering"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/locaties/{id}/maanden/{maand}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How a month of a location stands: what will be delivered, or was */
        get: operations["getMaand"];
        /**
         * Delivers a month now: earlier than it goes by itself, or late
         * @description Its nights are frozen from then on. Everything that would change one of them answers 409 `maand_geleverd`; put a `maandcorrectie` with a reason, send it again, and finish the correction.
         */
        put: operations["putMaand"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/maandcorrecties/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A correction as it stands */
        get: operations["getMaandcorrectie"];
        /**
         * Opens a delivered month to put something right, with the reason
         * @description Until it is finished, stays and nights of that month at that location can be written by every operation. It finishes by itself after 24 hours.
         */
        put: operations["putMaandcorrectie"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/maandcorrecties/{id}/afronding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Finishes a correction: what changed is delivered as the next version */
        put: operations["putAfronding"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/aangiften": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tax declarations that stand, newest period first: own ones, or those of the gemeente */
        get: operations["listAangiften"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/aangiften/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A tax declaration with its lines */
        get: operations["getAangifte"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/aangiften/{id}/indiening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Hands a declaration in: agrees with every line, but for those that are objected to
         * @description Sending the same again answers the same. Something else after it was handed in answers 409. Where the ordinance has a flat rate (`bedragForfait`), `berekening` chooses between it and the nights that were slept; when left out it is as it was chosen before, else the nights that were slept.
         */
        put: operations["putIndiening"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/aanslagen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tax assessments, newest first: JSON a page at a time, or all of them as a file for the tax system
         * @description As CSV or XLSX when `Accept` asks for it: every assessment that fits, whatever `aantal` and `cursor` say; amounts in whole cents, headers in the language of `Accept-Language` (nl, en).
         */
        get: operations["listAanslagen"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/aanslagen/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A tax assessment with its lines: JSON, or the letter as a tagged PDF
         * @description The letter is in the language of `Accept-Language` (nl, en).
         */
        get: operations["getAanslag"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/gemeenten": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gemeenten that use this installation */
        get: operations["listGemeenten"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/codetabellen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The tables of codes there are */
        get: operations["listCodetabellen"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/codetabellen/{naam}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One table of codes */
        get: operations["getCodetabel"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        VerblijvenLevering: {
            /**
             * Format: uuid
             * @description Identifier of the delivery, of who sends it
             */
            levering: string;
            verblijven: components["schemas"]["VerblijfInLevering"][];
        };
        VerblijfInLevering: {
            /** @description As on the document, diacritics kept (art. 438 Sr) */
            naam: string;
            /** @description Place of residence (art. 438 Sr) */
            woonplaats: string;
            /** @description Country of residence, codetabel `landen` (BRP tabel 34) */
            land: string;
            /**
             * Format: date
             * @description Day of arrival
             */
            aankomst: string;
            /** @description Day on which departure is expected; the night of that day does not count */
            verwachtVertrek?: string | null;
            /** @description Day of departure, once somebody has left; the night of that day does not count */
            vertrek?: string | null;
            /** @description Kind of document shown, codetabel `documentsoorten`; never its number (art. 438 Sr) */
            documentsoort?: ("paspoort" | "identiteitskaart" | "verblijfsdocument" | "nooddocument") | null;
            /** @description How identity was established, codetabel `vaststellingswijzen` */
            identiteitVastgesteld?: ("persoonlijk" | "video") | null;
            /** @description Language to inform the person in, ISO 639-1; that of `land` when left out */
            taal?: ("pl" | "ro" | "bg" | "hu" | "lt" | "lv" | "sk" | "cs" | "pt" | "es" | "it" | "uk" | "ru" | "de" | "en" | "nl" | "tr" | "el" | "hr" | "sl" | "et" | "fr" | "ar") | null;
            /** @description Name of the employer */
            werkgever?: string | null;
            /** @description Bed, `id` of one of the location */
            slaapplaats?: string | null;
            /**
             * @description Partner or minor child travelling along (art. 438 lid 3 Sr)
             * @default nee
             * @enum {string}
             */
            meereizend?: "nee" | "partner" | "minderjarig_kind";
            /** @description Only where the gemeente asks for it */
            geboortedatum?: string | null;
            /** @description Only where the gemeente asks for it, codetabel `nationaliteiten` (BRP tabel 32) */
            nationaliteit?: string | null;
            /**
             * Format: uuid
             * @description Where: `id` of one of the own locations
             */
            locatie: string;
            /** @description Person of an earlier stay, as `persoon` of that stay; a new person when left out */
            persoon?: string | null;
            /** @description `false` announces somebody who is still to come; when left out, an arrival after today is one */
            aangekomen?: boolean;
            /**
             * @description Somebody of the same name stays here in the same nights, and is another person
             * @default false
             */
            anderePersoon?: boolean;
            /**
             * Format: uuid
             * @description The stay; for a new one an identifier of who sends it
             */
            id: string;
        };
        VerblijfZoekvraag: {
            naam: string;
            /** @enum {string} */
            status?: "verwacht" | "aanwezig" | "vertrokken" | "vervallen";
        };
        /** @description A stay (art. 438 Sr, §3.1.3) */
        VerblijfInvoer: {
            /** @description As on the document, diacritics kept (art. 438 Sr) */
            naam: string;
            /** @description Place of residence (art. 438 Sr) */
            woonplaats: string;
            /** @description Country of residence, codetabel `landen` (BRP tabel 34) */
            land: string;
            /**
             * Format: date
             * @description Day of arrival
             */
            aankomst: string;
            /** @description Day on which departure is expected; the night of that day does not count */
            verwachtVertrek?: string | null;
            /** @description Day of departure, once somebody has left; the night of that day does not count */
            vertrek?: string | null;
            /** @description Kind of document shown, codetabel `documentsoorten`; never its number (art. 438 Sr) */
            documentsoort?: ("paspoort" | "identiteitskaart" | "verblijfsdocument" | "nooddocument") | null;
            /** @description How identity was established, codetabel `vaststellingswijzen` */
            identiteitVastgesteld?: ("persoonlijk" | "video") | null;
            /** @description Language to inform the person in, ISO 639-1; that of `land` when left out */
            taal?: ("pl" | "ro" | "bg" | "hu" | "lt" | "lv" | "sk" | "cs" | "pt" | "es" | "it" | "uk" | "ru" | "de" | "en" | "nl" | "tr" | "el" | "hr" | "sl" | "et" | "fr" | "ar") | null;
            /** @description Name of the employer */
            werkgever?: string | null;
            /** @description Bed, `id` of one of the location */
            slaapplaats?: string | null;
            /**
             * @description Partner or minor child travelling along (art. 438 lid 3 Sr)
             * @default nee
             * @enum {string}
             */
            meereizend?: "nee" | "partner" | "minderjarig_kind";
            /** @description Only where the gemeente asks for it */
            geboortedatum?: string | null;
            /** @description Only where the gemeente asks for it, codetabel `nationaliteiten` (BRP tabel 32) */
            nationaliteit?: string | null;
            /**
             * Format: uuid
             * @description Where: `id` of one of the own locations
             */
            locatie: string;
            /** @description Person of an earlier stay, as `persoon` of that stay; a new person when left out */
            persoon?: string | null;
            /** @description `false` announces somebody who is still to come; when left out, an arrival after today is one */
            aangekomen?: boolean;
            /**
             * @description Somebody of the same name stays here in the same nights, and is another person
             * @default false
             */
            anderePersoon?: boolean;
        };
        /** @description Fields that are left out stay as they are; `null` empties one (RFC 7396) */
        VerblijfCorrectie: {
            /** @description As on the document, diacritics kept (art. 438 Sr) */
            naam?: string;
            /** @description Place of residence (art. 438 Sr) */
            woonplaats?: string;
            /** @description Country of residence, codetabel `landen` (BRP tabel 34) */
            land?: string;
            /**
             * Format: date
             * @description Day of arrival
             */
            aankomst?: string;
            /** @description Day on which departure is expected; the night of that day does not count */
            verwachtVertrek?: string | null;
            /** @description Day of departure, once somebody has left; the night of that day does not count */
            vertrek?: string | null;
            /** @description Kind of document shown, codetabel `documentsoorten`; never its number (art. 438 Sr) */
            documentsoort?: ("paspoort" | "identiteitskaart" | "verblijfsdocument" | "nooddocument") | null;
            /** @description How identity was established, codetabel `vaststellingswijzen` */
            identiteitVastgesteld?: ("persoonlijk" | "video") | null;
            /**
             * @description Language to inform the person in, ISO 639-1; that of `land` when left out
             * @enum {string}
             */
            taal?: "pl" | "ro" | "bg" | "hu" | "lt" | "lv" | "sk" | "cs" | "pt" | "es" | "it" | "uk" | "ru" | "de" | "en" | "nl" | "tr" | "el" | "hr" | "sl" | "et" | "fr" | "ar";
            /** @description Name of the employer */
            werkgever?: string | null;
            /** @description Bed, `id` of one of the location */
            slaapplaats?: string | null;
            /**
             * @description Partner or minor child travelling along (art. 438 lid 3 Sr)
             * @enum {string}
             */
            meereizend?: "nee" | "partner" | "minderjarig_kind";
            /** @description Only where the gemeente asks for it */
            geboortedatum?: string | null;
            /** @description Only where the gemeente asks for it, codetabel `nationaliteiten` (BRP tabel 32) */
            nationaliteit?: string | null;
            /** @description Why; kept with both versions */
            reden: string;
        };
        Vertrek: {
            /**
             * Format: date
             * @description Today when left out
             */
            vertrek?: string;
        };
        Aankomst: {
            /**
             * Format: date
             * @description Today when left out
             */
            aankomst?: string;
            documentsoort?: ("paspoort" | "identiteitskaart" | "verblijfsdocument" | "nooddocument") | null;
            identiteitVastgesteld?: ("persoonlijk" | "video") | null;
            slaapplaats?: string | null;
        };
        Verplaatsing: {
            /** Format: uuid */
            locatie: string;
            slaapplaats?: string | null;
            /**
             * Format: date
             * @description First night in the new place; today when left out
             */
            per?: string;
        };
        Vervallen: {
            /** @description Why; kept */
            reden: string;
        };
        Nachtbevestiging: {
            /**
             * Format: date
             * @description Tonight when left out
             */
            nacht?: string;
            /** @description All that are in use when left out */
            locaties?: string[];
        };
        Nachtlevering: {
            aanwezig: components["schemas"]["Aanwezige"][];
            /**
             * @description Stays that go on, away this night
             * @default []
             */
            afwezig?: string[];
        };
        /** @description Somebody who is there; what the register already has of a known stay is not changed by it */
        Aanwezige: {
            /** @description As on the document, diacritics kept (art. 438 Sr) */
            naam: string;
            /** @description Place of residence (art. 438 Sr) */
            woonplaats: string;
            /** @description Country of residence, codetabel `landen` (BRP tabel 34) */
            land: string;
            /**
             * Format: date
             * @description The night itself when left out
             */
            aankomst?: string;
            /** @description Day on which departure is expected; the night of that day does not count */
            verwachtVertrek?: string | null;
            /** @description Day of departure, once somebody has left; the night of that day does not count */
            vertrek?: string | null;
            /** @description Kind of document shown, codetabel `documentsoorten`; never its number (art. 438 Sr) */
            documentsoort?: ("paspoort" | "identiteitskaart" | "verblijfsdocument" | "nooddocument") | null;
            /** @description How identity was established, codetabel `vaststellingswijzen` */
            identiteitVastgesteld?: ("persoonlijk" | "video") | null;
            /** @description Language to inform the person in, ISO 639-1; that of `land` when left out */
            taal?: ("pl" | "ro" | "bg" | "hu" | "lt" | "lv" | "sk" | "cs" | "pt" | "es" | "it" | "uk" | "ru" | "de" | "en" | "nl" | "tr" | "el" | "hr" | "sl" | "et" | "fr" | "ar") | null;
            /** @description Name of the employer */
            werkgever?: string | null;
            /** @description Bed, `id` of one of the location */
            slaapplaats?: string | null;
            /**
             * @description Partner or minor child travelling along (art. 438 lid 3 Sr)
             * @default nee
             * @enum {string}
             */
            meereizend?: "nee" | "partner" | "minderjarig_kind";
            /** @description Only where the gemeente asks for it */
            geboortedatum?: string | null;
            /** @description Only where the gemeente asks for it, codetabel `nationaliteiten` (BRP tabel 32) */
            nationaliteit?: string | null;
            /** @description Person of an earlier stay, as `persoon` of that stay; a new person when left out */
            persoon?: string | null;
            /** @description `false` announces somebody who is still to come; when left out, an arrival after today is one */
            aangekomen?: boolean;
            /**
             * @description Somebody of the same name stays here in the same nights, and is another person
             * @default false
             */
            anderePersoon?: boolean;
            /**
             * Format: uuid
             * @description The stay; for somebody new an identifier of who sends it
             */
            id: string;
        };
        AfwezigheidInvoer: {
            /** Format: uuid */
            verblijf: string;
            /**
             * Format: date
             * @description First night away; tonight when left out
             */
            van?: string;
            /**
             * Format: date
             * @description First night back; the next one when left out
             */
            tot?: string;
        };
        PersoonZoekvraag: {
            naam: string;
            /** @enum {string} */
            doel: "controle_ter_plaatse" | "steekproef" | "adrescontrole" | "melding" | "calamiteit" | "verzoek_betrokkene" | "anders";
            /**
             * @description In words; needed for `anders`
             * @default
             */
            toelichting?: string;
            /** @description Only of this gemeente, BRP tabel 33 */
            gemeente?: string;
        };
        MaandInvoer: Record<string, never>;
        MaandcorrectieInvoer: {
            /** Format: uuid */
            locatie: string;
            /** @description The month, `2026-10` */
            maand: string;
            /** @description Why; kept with both versions, and the gemeente reads it: no names */
            reden: string;
        };
        AfrondingInvoer: Record<string, never>;
        IndieningInvoer: {
            /** @description Lines that are objected to; the others are agreed with */
            bezwaren: {
                /** Format: uuid */
                regel: string;
                /** @description What is wrong with it: no names */
                reden: string;
            }[];
            /**
             * @description The flat rate or the nights that were slept
             * @enum {string}
             */
            berekening?: "werkelijk" | "forfait";
        };
        Organisaties: {
            organisaties: components["schemas"]["Organisatie"][];
            volgende: string | null;
        };
        /** @description Who houses, employs or supplies workers */
        Organisatie: {
            /** Format: uuid */
            id: string;
            kvk: string;
            naam: string;
            soorten: ("huisvester" | "werkgever" | "uitzender")[];
            straat: string;
            huisnummer: string;
            postcode: string;
            woonplaats: string;
            email: string;
            telefoon: string;
            toelatingen: {
                gemeente: string;
                /** @enum {string} */
                status: "aangevraagd" | "toegelaten" | "geweigerd" | "ingetrokken";
            }[];
        };
        /** @description Problem details (RFC 9457) */
        Probleem: {
            type: string;
            title: string;
            status: number;
            detail: string;
            instance: string;
            /** Format: uuid */
            reference: string;
            errors?: components["schemas"]["Fout"][];
        };
        /** @description One thing that is wrong: where, its code (codetabel `foutcodes`) and how to repair it */
        Fout: {
            /** @enum {string} */
            in: "body" | "query" | "path" | "header";
            location: {
                pointer: string;
            } | {
                name: string;
            };
            code: string;
            detail: string;
        };
        Locaties: {
            locaties: components["schemas"]["LocatieGelezen"][];
            volgende: string | null;
        };
        LocatieGelezen: {
            /** Format: uuid */
            id: string;
            /** @description BRP tabel 33 */
            gemeente?: string;
            /** Format: uuid */
            organisatie?: string;
            naam?: string;
            straat?: string;
            huisnummer?: string;
            postcode?: string;
            woonplaats?: string;
            kern?: string;
            /**
             * @description §5.1.1
             * @enum {string}
             */
            huisvestingsvorm?: "kamerverhuur" | "voorziening" | "anders";
            /**
             * @description §5.1.2
             * @enum {string}
             */
            plaatssoort?: "terrein_werkgever" | "bedrijventerrein" | "bebouwde_kom" | "buitengebied_bestaand" | "buitengebied_nieuwbouw" | "recreatieterrein" | "anders";
            /** @description People it may hold */
            maximum?: number;
            /** @enum {string} */
            status?: "voorgesteld" | "goedgekeurd" | "geweigerd" | "beeindigd";
            /** @enum {string} */
            planologischeStatus?: "vergund" | "overgangsregeling" | "bekend_niet_toegestaan";
            /** Format: date */
            inGebruikVan?: string;
            inGebruikTot?: string | null;
            snfGeldigTot?: string | null;
            vergunningVan?: string | null;
            vergunningTot?: string | null;
            /** Format: date-time */
            gewijzigdOp?: string;
        };
        /** @description An address where people spend the night */
        Locatie: {
            /** Format: uuid */
            id: string;
            /** @description BRP tabel 33 */
            gemeente: string;
            /** Format: uuid */
            organisatie: string;
            naam: string;
            straat: string;
            huisnummer: string;
            postcode: string;
            woonplaats: string;
            kern: string;
            /**
             * @description §5.1.1
             * @enum {string}
             */
            huisvestingsvorm: "kamerverhuur" | "voorziening" | "anders";
            /**
             * @description §5.1.2
             * @enum {string}
             */
            plaatssoort: "terrein_werkgever" | "bedrijventerrein" | "bebouwde_kom" | "buitengebied_bestaand" | "buitengebied_nieuwbouw" | "recreatieterrein" | "anders";
            /** @description People it may hold */
            maximum: number;
            /** @enum {string} */
            status: "voorgesteld" | "goedgekeurd" | "geweigerd" | "beeindigd";
            /** @enum {string} */
            planologischeStatus: "vergund" | "overgangsregeling" | "bekend_niet_toegestaan";
            /** Format: date */
            inGebruikVan: string;
            inGebruikTot: string | null;
            snfGeldigTot: string | null;
            vergunningVan: string | null;
            vergunningTot: string | null;
            /** Format: date-time */
            gewijzigdOp: string;
        };
        Slaapplaatsen: {
            slaapplaatsen: components["schemas"]["Slaapplaats"][];
            volgende: string | null;
        };
        /** @description A bed: a place for one person (Bijlage 2.4) */
        Slaapplaats: {
            /** Format: uuid */
            id: string;
            gemeente: string;
            /** Format: uuid */
            locatie: string;
            /** Format: uuid */
            kamer: string;
            kamernaam: string;
            naam: string;
            /** @description First night without it */
            vervallenOp: string | null;
        };
        /** @description A page of stays; `volgende` is the cursor of the next one */
        Verblijven: {
            verblijven: components["schemas"]["VerblijfGelezen"][];
            volgende: string | null;
        };
        VerblijfGelezen: {
            /** Format: uuid */
            id: string;
            /** @description BRP tabel 33 */
            gemeente?: string;
            /** Format: uuid */
            locatie?: string;
            /**
             * Format: uuid
             * @description The same in all stays of one person; means nothing outside
             */
            persoon?: string;
            naam?: string;
            woonplaats?: string;
            land?: string;
            /** Format: date */
            aankomst?: string;
            verwachtVertrek?: string | null;
            vertrek?: string | null;
            documentsoort?: ("paspoort" | "identiteitskaart" | "verblijfsdocument" | "nooddocument") | null;
            identiteitVastgesteld?: ("persoonlijk" | "video") | null;
            /** @enum {string} */
            taal?: "pl" | "ro" | "bg" | "hu" | "lt" | "lv" | "sk" | "cs" | "pt" | "es" | "it" | "uk" | "ru" | "de" | "en" | "nl" | "tr" | "el" | "hr" | "sl" | "et" | "fr" | "ar";
            werkgever?: string | null;
            slaapplaats?: string | null;
            /** @enum {string} */
            meereizend?: "nee" | "partner" | "minderjarig_kind";
            geboortedatum?: string | null;
            nationaliteit?: string | null;
            /** @enum {string} */
            status?: "verwacht" | "aanwezig" | "vertrokken" | "vervallen";
            vervallenReden?: string | null;
            /** @description The stay this one continues after a move */
            vorigVerblijf?: string | null;
            /**
             * @description Where it came from
             * @enum {string}
             */
            bron?: "web" | "locatie" | "api" | "bestand";
            /** Format: date-time */
            aangemaaktOp?: string;
            /** Format: date-time */
            gewijzigdOp?: string;
        };
        VerblijvenGeleverd: {
            levering: components["schemas"]["Levering"];
            resultaten: components["schemas"]["VerblijfResultaat"][];
        };
        /** @description Receipt of a delivery */
        Levering: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            soort: "verblijf" | "verblijven" | "wijziging" | "afwezigheid" | "nachtbevestiging" | "nacht";
            /**
             * Format: date-time
             * @description When it was received, UTC
             */
            ontvangenOp: string;
            /** @description SHA-256, in hex, of what was sent as canonical JSON (RFC 8785): compute it over what you kept */
            hash: string;
            /** @description Items that were new and accepted */
            aangenomen: number;
            /** @description Items that were there already, as sent */
            herhaald: number;
            /** @description Items that were refused */
            geweigerd: number;
            /** @description Items that came after the closing hour of their night; accepted and marked */
            laat: number;
        };
        /** @description What became of one stay of a delivery */
        VerblijfResultaat: {
            id: string;
            /** @enum {string} */
            resultaat: "nieuw" | "herhaald" | "geweigerd";
            status: ("verwacht" | "aanwezig" | "vertrokken" | "vervallen") | null;
            laat: boolean;
            fouten: components["schemas"]["Fout"][];
        };
        VerblijfZoekresultaat: {
            verblijven: {
                /** Format: uuid */
                id: string;
                /** @description BRP tabel 33 */
                gemeente: string;
                /**
                 * Format: uuid
                 * @description The same in all stays of one person; means nothing outside
                 */
                persoon: string;
                /** Format: uuid */
                locatie: string;
                naam: string;
                woonplaats: string;
                land: string;
                /** Format: date */
                aankomst: string;
                verwachtVertrek: string | null;
                vertrek: string | null;
                /** @enum {string} */
                status: "verwacht" | "aanwezig" | "vertrokken" | "vervallen";
            }[];
            totaal: number;
        };
        VerblijfGeleverd: {
            verblijf: components["schemas"]["Verblijf"];
            levering: components["schemas"]["Levering"];
            /** @description Registered after the closing hour of its first night; accepted and marked */
            laat: boolean;
        };
        /** @description A stay: who sleeps where, from `aankomst` until `vertrek` */
        Verblijf: {
            /** Format: uuid */
            id: string;
            /** @description BRP tabel 33 */
            gemeente: string;
            /** Format: uuid */
            locatie: string;
            /**
             * Format: uuid
             * @description The same in all stays of one person; means nothing outside
             */
            persoon: string;
            naam: string;
            woonplaats: string;
            land: string;
            /** Format: date */
            aankomst: string;
            verwachtVertrek: string | null;
            vertrek: string | null;
            documentsoort: ("paspoort" | "identiteitskaart" | "verblijfsdocument" | "nooddocument") | null;
            identiteitVastgesteld: ("persoonlijk" | "video") | null;
            /** @enum {string} */
            taal: "pl" | "ro" | "bg" | "hu" | "lt" | "lv" | "sk" | "cs" | "pt" | "es" | "it" | "uk" | "ru" | "de" | "en" | "nl" | "tr" | "el" | "hr" | "sl" | "et" | "fr" | "ar";
            werkgever: string | null;
            slaapplaats: string | null;
            /** @enum {string} */
            meereizend: "nee" | "partner" | "minderjarig_kind";
            geboortedatum: string | null;
            nationaliteit: string | null;
            /** @enum {string} */
            status: "verwacht" | "aanwezig" | "vertrokken" | "vervallen";
            vervallenReden: string | null;
            /** @description The stay this one continues after a move */
            vorigVerblijf: string | null;
            /**
             * @description Where it came from
             * @enum {string}
             */
            bron: "web" | "locatie" | "api" | "bestand";
            /** Format: date-time */
            aangemaaktOp: string;
            /** Format: date-time */
            gewijzigdOp: string;
        };
        VerblijfGewijzigd: {
            verblijf: components["schemas"]["Verblijf"];
            levering: components["schemas"]["Levering"];
        };
        NachtenBevestigd: {
            levering: components["schemas"]["Levering"];
            nachten: components["schemas"]["Nachtresultaat"][];
        };
        /** @description A location’s night as a confirmation left it */
        Nachtresultaat: {
            /** Format: uuid */
            locatie: string;
            /**
             * Format: date
             * @description The date of the evening
             */
            nacht: string;
            /** @description People who sleep there */
            aantal: number;
            /** @description People the location may hold; more is accepted, toezicht is told */
            maximum: number;
            /** @enum {string} */
            tijdigheid: "op_tijd" | "te_laat" | "ingehaald";
            /** @description Confirmed now; false when it already was */
            nieuw: boolean;
            erbij: number;
            eraf: number;
        };
        NachtGeleverd: {
            levering: components["schemas"]["Levering"];
            nacht: components["schemas"]["Nachtresultaat"];
            /** @description Stays that slept there by the register before */
            voor: string[];
            /** @description And after */
            na: string[];
            verschil: components["schemas"]["Verschil"];
        };
        Verschil: {
            /** @description New stays */
            aankomsten: string[];
            /** @description Were announced, have come */
            aangekomen: string[];
            /** @description Had left, came back */
            terug: {
                /** Format: uuid */
                verblijf: string;
                /** Format: date */
                weg: string;
            }[];
            /** @description Were said to be away, are there */
            afwezigheidIngetrokken: string[];
            /** @description Away this night */
            afwezigheden: string[];
            /** @description Not named any more: left from this night on */
            vertrekken: string[];
        };
        Afwezigheden: {
            afwezigheden: components["schemas"]["Afwezigheid"][];
            volgende: string | null;
        };
        /** @description Nights away within a stay: from `van`, until the night of `tot`, which is not one of them */
        Afwezigheid: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            verblijf: string;
            /** Format: date */
            van: string;
            /** Format: date */
            tot: string;
        };
        AfwezigheidGeleverd: {
            afwezigheid: components["schemas"]["Afwezigheid"];
            levering: components["schemas"]["Levering"];
        };
        Nachten: {
            nachten: components["schemas"]["Nacht"][];
            volgende: string | null;
        };
        /** @description A location’s night */
        Nacht: {
            gemeente: string;
            /** Format: uuid */
            locatie: string;
            /** Format: uuid */
            organisatie: string;
            /**
             * Format: date
             * @description The date of the evening
             */
            nacht: string;
            /**
             * @description Confirmed in time, late or made up; missing; still open
             * @enum {string}
             */
            toestand: "op_tijd" | "te_laat" | "ingehaald" | "ontbreekt" | "open";
            /** @description People who slept there; null when nobody confirmed it */
            aantal: number | null;
            maximum: number | null;
            bevestigdOp: string | null;
            /** @description Corrected after it was confirmed */
            gewijzigdOp: string | null;
        };
        Nachtregister: {
            /** Format: date */
            nacht: string;
            totaal: number;
            personen: components["schemas"]["Ingeschrevene"][];
        };
        /** @description Somebody on the register (art. 438 Sr) */
        Ingeschrevene: {
            /** Format: uuid */
            verblijf: string;
            /** Format: uuid */
            locatie: string;
            naam: string;
            woonplaats: string;
            land: string;
            /** Format: date */
            aankomst: string;
            verwachtVertrek: string | null;
            vertrek: string | null;
            documentsoort: string | null;
            identiteitVastgesteld: string | null;
            meereizend: string;
            geboortedatum?: string | null;
            nationaliteit?: string | null;
        };
        PersonenGevonden: {
            gevonden: components["schemas"]["PersoonGevonden"][];
            /** @description There are more; search narrower */
            meer: boolean;
        };
        PersoonGevonden: {
            /** Format: uuid */
            verblijf: string;
            gemeente: string;
            naam: string;
            woonplaats: string;
            land: string;
            /** Format: uuid */
            locatie: string;
            locatieNaam: string;
            adres: string;
            organisatieNaam: string;
            /** Format: date */
            aankomst: string;
            verwachtVertrek: string | null;
            vertrek: string | null;
            /** @enum {string} */
            status: "verwacht" | "aanwezig" | "vertrokken";
        };
        Signalen: {
            signalen: components["schemas"]["Signaal"][];
            volgende: string | null;
        };
        /** @description What toezicht is told by itself (§3.1.2, §6.2.1); no judgement, a person looks first */
        Signaal: {
            /** Format: uuid */
            id: string;
            gemeente: string;
            /** @enum {string} */
            soort: "boven_maximum" | "nacht_ontbreekt" | "snf_verlopen" | "vergunning_verlopen" | "niet_toegestane_locatie" | "strijdig_met_beleid" | "adres_te_veel" | "adres_te_weinig" | "adres_onbekend" | "adres_leeg_bewoond" | "vertrokken_met_formulier";
            /** @enum {string} */
            status: "nieuw" | "in_behandeling" | "afgehandeld" | "ongegrond";
            locatie: string | null;
            locatieNaam: string | null;
            organisatieNaam: string | null;
            nacht: string | null;
            details: {
                [key: string]: string | number;
            };
            /** Format: date-time */
            aangemaaktOp: string;
            /** Format: date-time */
            gewijzigdOp: string;
        };
        Leveringen: {
            leveringen: components["schemas"]["Levering"][];
            volgende: string | null;
        };
        LeveringUitgebreid: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            soort: "verblijf" | "verblijven" | "wijziging" | "afwezigheid" | "nachtbevestiging" | "nacht";
            /**
             * Format: date-time
             * @description When it was received, UTC
             */
            ontvangenOp: string;
            /** @description SHA-256, in hex, of what was sent as canonical JSON (RFC 8785): compute it over what you kept */
            hash: string;
            /** @description Items that were new and accepted */
            aangenomen: number;
            /** @description Items that were there already, as sent */
            herhaald: number;
            /** @description Items that were refused */
            geweigerd: number;
            /** @description Items that came after the closing hour of their night; accepted and marked */
            laat: number;
            organisatie: {
                naam: string;
                kvk: string;
            };
            /** @description The machine that delivered */
            van: string | null;
            /** @description What was accepted, by identifiers; never names */
            inhoud: unknown;
        };
        Maandleveringen: {
            maandleveringen: components["schemas"]["Maandlevering"][];
            volgende: string | null;
        };
        /** @description A version of a delivered month of a location (Bijlage 2.10); numbers, no names */
        Maandlevering: {
            /** Format: uuid */
            id: string;
            gemeente: string;
            /** Format: uuid */
            locatie: string;
            maand: string;
            /** @description The first delivery is 1; each correction makes the next */
            versie: number;
            /**
             * @description By itself on the first of the month, by the huisvester, or a correction
             * @enum {string}
             */
            wijze: "vanzelf" | "zelf" | "correctie";
            /** @description Of a correction */
            reden: string | null;
            tijdig: boolean;
            /** Format: date-time */
            geleverdOp: string;
            /** @description SHA-256, in hex, of the month as canonical JSON (RFC 8785): gemeente, locatie, maand, and per night aantal, maximum, nacht, toestand and the stays in order */
            hash: string;
            /** @description Nights the gemeente asks */
            gevraagd: number;
            opTijd: number;
            teLaat: number;
            ingehaald: number;
            ontbreekt: number;
            /** @description Nights times people */
            overnachtingen: number;
            nachten: components["schemas"]["Maandnacht"][];
        };
        /** @description A night of a month */
        Maandnacht: {
            /** Format: date */
            nacht: string;
            /** @enum {string} */
            toestand: "op_tijd" | "te_laat" | "ingehaald" | "ontbreekt";
            /** @description People who slept there; null when nobody confirmed it */
            aantal: number | null;
            maximum: number | null;
        };
        /** @description A month of a location */
        Maand: {
            /** Format: uuid */
            locatie: string;
            maand: string;
            /** @enum {string} */
            status: "loopt" | "te_leveren" | "geleverd" | "in_correctie";
            /** @enum {string} */
            oordeel: "compleet" | "te_laat" | "onvolledig" | "niets" | "nog_niet";
            /** @description The nights as they are now */
            nachten: components["schemas"]["Maandnacht"][];
            /** @description The newest version */
            levering: components["schemas"]["Maandlevering"] | null;
            /** @description The correction that is open */
            correctie: string | null;
        };
        /** @description A delivered month that is being put right, or was */
        Maandcorrectie: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            locatie: string;
            maand: string;
            reden: string;
            vorigeVersie: number;
            /** Format: date-time */
            begonnenOp: string;
            afgerondOp: string | null;
            /** @description What it came to; null while it is open, and when nothing changed */
            nieuweVersie: number | null;
        };
        MaandcorrectieAfgerond: {
            /** @description The new version; null when nothing had changed */
            maandlevering: components["schemas"]["Maandlevering"] | null;
        };
        Aangiften: {
            aangiften: components["schemas"]["Aangifte"][];
            volgende: string | null;
        };
        /** @description A tax declaration; numbers, no names */
        Aangifte: {
            /** Format: uuid */
            id: string;
            gemeente: string;
            /** Format: uuid */
            organisatie: string;
            tijdvak: string;
            /** Format: date */
            van: string;
            /**
             * Format: date
             * @description The day after the last night
             */
            tot: string;
            /** @description A later count makes the next version */
            versie: number;
            /** @enum {string} */
            status: "concept" | "termijn_voorbij" | "ingediend" | "betwist" | "vastgesteld";
            /**
             * Format: date
             * @description The last day to hand it in; then it counts as it is
             */
            reagerenTot: string;
            ingediendOp: string | null;
            /** @description When it was settled without an assessment: it came to what was levied already */
            gelijkOp: string | null;
            /** @description Nights times people: the four below add up to it */
            aantal: number;
            belast: number;
            /** @description Registered with an address in this gemeente that night */
            ingeschreven: number;
            /** @description Not known yet; decided before it is levied */
            onbekend: number;
            vrijgesteld: number;
            /** @description Of nights that were not delivered */
            geschat: number;
            /**
             * @description What the amount is by
             * @enum {string}
             */
            berekening: "werkelijk" | "forfait";
            /** @description What it comes to by what was chosen, in whole cents */
            bedrag: number;
            /** @description What it comes to by the nights that were slept, in whole cents */
            bedragWerkelijk: number;
            bedragForfait: number | null;
            /** @description What was levied over the period until now, in whole cents */
            geheven: number;
        };
        /** @description A tax declaration with its lines; numbers, no names */
        AangifteMetRegels: {
            /** Format: uuid */
            id: string;
            gemeente: string;
            /** Format: uuid */
            organisatie: string;
            tijdvak: string;
            /** Format: date */
            van: string;
            /**
             * Format: date
             * @description The day after the last night
             */
            tot: string;
            /** @description A later count makes the next version */
            versie: number;
            /** @enum {string} */
            status: "concept" | "termijn_voorbij" | "ingediend" | "betwist" | "vastgesteld";
            /**
             * Format: date
             * @description The last day to hand it in; then it counts as it is
             */
            reagerenTot: string;
            ingediendOp: string | null;
            /** @description When it was settled without an assessment: it came to what was levied already */
            gelijkOp: string | null;
            /** @description Nights times people: the four below add up to it */
            aantal: number;
            belast: number;
            /** @description Registered with an address in this gemeente that night */
            ingeschreven: number;
            /** @description Not known yet; decided before it is levied */
            onbekend: number;
            vrijgesteld: number;
            /** @description Of nights that were not delivered */
            geschat: number;
            /**
             * @description What the amount is by
             * @enum {string}
             */
            berekening: "werkelijk" | "forfait";
            /** @description What it comes to by what was chosen, in whole cents */
            bedrag: number;
            /** @description What it comes to by the nights that were slept, in whole cents */
            bedragWerkelijk: number;
            bedragForfait: number | null;
            /** @description What was levied over the period until now, in whole cents */
            geheven: number;
            regels: components["schemas"]["Aangifteregel"][];
        };
        /** @description Nights of a location at one tariff */
        Aangifteregel: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            locatie: string;
            /** Format: date */
            van: string;
            /**
             * Format: date
             * @description The day after the last night
             */
            tot: string;
            /** @description One person, one night, in whole cents */
            tarief: number;
            /** @description Nights times people: the four below add up to it */
            aantal: number;
            belast: number;
            /** @description Registered with an address in this gemeente that night */
            ingeschreven: number;
            /** @description Not known yet; decided before it is levied */
            onbekend: number;
            vrijgesteld: number;
            /** @description Why its exempt nights are */
            vrijstelling: ("huisvestingsvorm" | "minderjarig_kind" | "zorginstelling" | "asielopvang" | "forensenbelasting") | null;
            geschat: boolean;
            forfait: {
                /** @enum {string} */
                per: "locatie" | "kamer" | "slaapplaats";
                aantal: number;
                /** @description Fixed nights a year, each */
                perJaar: number;
                /** @description The share of these days */
                nachten: number;
            } | null;
            /** @description Taxed nights at the tariff, in whole cents */
            bedrag: number;
            /** @description Null until it is handed in */
            oordeel: ("akkoord" | "oneens") | null;
            /** @description What is wrong with it, for who handed it in */
            reden: string | null;
        };
        /** @description How many lines were objected to */
        Indiening: {
            oneens: number;
        };
        Aanslagen: {
            aanslagen: components["schemas"]["Aanslag"][];
            volgende: string | null;
        };
        /** @description A tax assessment; numbers, no names */
        Aanslag: {
            /** Format: uuid */
            id: string;
            /** @description As it stands on the letter */
            nummer: string;
            gemeente: string;
            /** Format: uuid */
            organisatie: string;
            kvk: string;
            tijdvak: string;
            /** @enum {string} */
            soort: "voorlopig" | "definitief" | "navordering" | "voldoening" | "naheffing" | "vermindering";
            /** Format: date */
            dagtekening: string;
            /** @description The last day to object; null until the payment of what is paid on a declaration is recorded: an objection is in time */
            bezwaarTot: string | null;
            /** @description The day of payment of what is paid on a declaration, once it is recorded */
            betaaldOp: string | null;
            /** @enum {string} */
            berekening: "werkelijk" | "forfait";
            nachten: number;
            /** @description The tax over the period, in whole cents */
            bedrag: number;
            /** @description What was levied over it before, in whole cents */
            verrekend: number;
            /** @description What is left to pay; less than 0 is given back, in whole cents */
            teBetalen: number;
        };
        /** @description A tax assessment with everything it was computed from */
        AanslagMetRegels: {
            /** Format: uuid */
            id: string;
            /** @description As it stands on the letter */
            nummer: string;
            gemeente: string;
            /** Format: uuid */
            organisatie: string;
            kvk: string;
            tijdvak: string;
            /** @enum {string} */
            soort: "voorlopig" | "definitief" | "navordering" | "voldoening" | "naheffing" | "vermindering";
            /** Format: date */
            dagtekening: string;
            /** @description The last day to object; null until the payment of what is paid on a declaration is recorded: an objection is in time */
            bezwaarTot: string | null;
            /** @description The day of payment of what is paid on a declaration, once it is recorded */
            betaaldOp: string | null;
            /** @enum {string} */
            berekening: "werkelijk" | "forfait";
            nachten: number;
            /** @description The tax over the period, in whole cents */
            bedrag: number;
            /** @description What was levied over it before, in whole cents */
            verrekend: number;
            /** @description What is left to pay; less than 0 is given back, in whole cents */
            teBetalen: number;
            reden: string | null;
            /** @description What it follows from; null for a provisional one, and for what comes off of that */
            aangifte: string | null;
            /** @description SHA-256, in hex, of input and outcome as canonical JSON (RFC 8785) */
            hash: string;
            /** @description Computed again just now: right to the cent */
            klopt: boolean;
            /** @description Share of the nights, of a provisional one */
            percentage: number;
            grondslag: {
                nachten: number;
                /** @description One person, one night, in whole cents */
                tarief: number;
            }[];
            eerder: {
                /** Format: uuid */
                aanslag: string;
                /** @enum {string} */
                soort: "voorlopig" | "definitief" | "navordering" | "voldoening" | "naheffing" | "vermindering";
                teBetalen: number;
            }[];
            /** @description Nights taken off lines on objection */
            minderingen: {
                /** Format: uuid */
                regel: string;
                nachten: number;
            }[];
            regels: components["schemas"]["Aangifteregel"][];
        };
        Gemeenten: {
            gemeenten: components["schemas"]["Gemeente"][];
        };
        Gemeente: {
            /** @description BRP tabel 33 */
            code: string;
            naam: string;
            /** @description Part of the address of its public pages */
            slug: string;
            /**
             * Format: date
             * @description First night that is asked for
             */
            nachtregisterVanaf: string;
            /** @description Local hour on the day after a night until which it counts as in time, HH:MM */
            sluitingsuur: string;
        };
        Codetabellen: {
            codetabellen: {
                naam: string;
                bron: string;
                aantal: number;
            }[];
        };
        /** @description Codes with what they mean, in Dutch and English */
        Codetabel: {
            naam: string;
            bron: string;
            codes: {
                code: string;
                nl: string;
                en: string;
            }[];
        };
    };
    responses: {
        /** @description What was sent is not right; `errors` says everything that is wrong */
        Probleem400: {
            headers: {
                /**
                 * @description Full version of the interface
                 * @example 1.0.0
                 */
                "API-Version"?: string;
                /** @description Requests a minute */
                "RateLimit-Limit"?: number;
                /** @description Requests left in this minute */
                "RateLimit-Remaining"?: number;
                /** @description Seconds until it begins anew */
                "RateLimit-Reset"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Probleem"];
            };
        };
        /** @description No token, or one that is not good (any more) */
        Probleem401: {
            headers: {
                /**
                 * @description Full version of the interface
                 * @example 1.0.0
                 */
                "API-Version"?: string;
                /** @description Requests a minute */
                "RateLimit-Limit"?: number;
                /** @description Requests left in this minute */
                "RateLimit-Remaining"?: number;
                /** @description Seconds until it begins anew */
                "RateLimit-Reset"?: number;
                /** @description Bearer (RFC 6750) */
                "WWW-Authenticate"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Probleem"];
            };
        };
        /** @description Not allowed for this client, or outside its scopes */
        Probleem403: {
            headers: {
                /**
                 * @description Full version of the interface
                 * @example 1.0.0
                 */
                "API-Version"?: string;
                /** @description Requests a minute */
                "RateLimit-Limit"?: number;
                /** @description Requests left in this minute */
                "RateLimit-Remaining"?: number;
                /** @description Seconds until it begins anew */
                "RateLimit-Reset"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Probleem"];
            };
        };
        /** @description Nothing here comes in the media type asked for */
        Probleem406: {
            headers: {
                /**
                 * @description Full version of the interface
                 * @example 1.0.0
                 */
                "API-Version"?: string;
                /** @description Requests a minute */
                "RateLimit-Limit"?: number;
                /** @description Requests left in this minute */
                "RateLimit-Remaining"?: number;
                /** @description Seconds until it begins anew */
                "RateLimit-Reset"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Probleem"];
            };
        };
        /** @description Too many requests; wait as long as `Retry-After` says */
        Probleem429: {
            headers: {
                /**
                 * @description Full version of the interface
                 * @example 1.0.0
                 */
                "API-Version"?: string;
                /** @description Requests a minute */
                "RateLimit-Limit"?: number;
                /** @description Requests left in this minute */
                "RateLimit-Remaining"?: number;
                /** @description Seconds until it begins anew */
                "RateLimit-Reset"?: number;
                /** @description Seconds to wait before trying again */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Probleem"];
            };
        };
        /** @description Our fault; give the reference to who runs this installation */
        Probleem500: {
            headers: {
                /**
                 * @description Full version of the interface
                 * @example 1.0.0
                 */
                "API-Version"?: string;
                /** @description Requests a minute */
                "RateLimit-Limit"?: number;
                /** @description Requests left in this minute */
                "RateLimit-Remaining"?: number;
                /** @description Seconds until it begins anew */
                "RateLimit-Reset"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Probleem"];
            };
        };
        /** @description The database is away for a moment; try again after `Retry-After` */
        Probleem503: {
            headers: {
                /**
                 * @description Full version of the interface
                 * @example 1.0.0
                 */
                "API-Version"?: string;
                /** @description Requests a minute */
                "RateLimit-Limit"?: number;
                /** @description Requests left in this minute */
                "RateLimit-Remaining"?: number;
                /** @description Seconds until it begins anew */
                "RateLimit-Reset"?: number;
                /** @description Seconds to wait before trying again */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Probleem"];
            };
        };
        /** @description Not there, or not for this client to see */
        Probleem404: {
            headers: {
                /**
                 * @description Full version of the interface
                 * @example 1.0.0
                 */
                "API-Version"?: string;
                /** @description Requests a minute */
                "RateLimit-Limit"?: number;
                /** @description Requests left in this minute */
                "RateLimit-Remaining"?: number;
                /** @description Seconds until it begins anew */
                "RateLimit-Reset"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Probleem"];
            };
        };
        /** @description A rule says no, or the identifier was used for other content; `errors` says which */
        Probleem409: {
            headers: {
                /**
                 * @description Full version of the interface
                 * @example 1.0.0
                 */
                "API-Version"?: string;
                /** @description Requests a minute */
                "RateLimit-Limit"?: number;
                /** @description Requests left in this minute */
                "RateLimit-Remaining"?: number;
                /** @description Seconds until it begins anew */
                "RateLimit-Reset"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Probleem"];
            };
        };
        /** @description Too large; send it in parts */
        Probleem413: {
            headers: {
                /**
                 * @description Full version of the interface
                 * @example 1.0.0
                 */
                "API-Version"?: string;
                /** @description Requests a minute */
                "RateLimit-Limit"?: number;
                /** @description Requests left in this minute */
                "RateLimit-Remaining"?: number;
                /** @description Seconds until it begins anew */
                "RateLimit-Reset"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Probleem"];
            };
        };
        /** @description The body is not of the media type that is read here */
        Probleem415: {
            headers: {
                /**
                 * @description Full version of the interface
                 * @example 1.0.0
                 */
                "API-Version"?: string;
                /** @description Requests a minute */
                "RateLimit-Limit"?: number;
                /** @description Requests left in this minute */
                "RateLimit-Remaining"?: number;
                /** @description Seconds until it begins anew */
                "RateLimit-Reset"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Probleem"];
            };
        };
        /** @description It was changed since the version named in `If-Match` */
        Probleem412: {
            headers: {
                /**
                 * @description Full version of the interface
                 * @example 1.0.0
                 */
                "API-Version"?: string;
                /** @description Requests a minute */
                "RateLimit-Limit"?: number;
                /** @description Requests left in this minute */
                "RateLimit-Remaining"?: number;
                /** @description Seconds until it begins anew */
                "RateLimit-Reset"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Probleem"];
            };
        };
        /** @description Say in `If-Match` which version the change is about */
        Probleem428: {
            headers: {
                /**
                 * @description Full version of the interface
                 * @example 1.0.0
                 */
                "API-Version"?: string;
                /** @description Requests a minute */
                "RateLimit-Limit"?: number;
                /** @description Requests left in this minute */
                "RateLimit-Remaining"?: number;
                /** @description Seconds until it begins anew */
                "RateLimit-Reset"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Probleem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listOrganisaties: {
        parameters: {
            query?: {
                /** @description Where to go on: `volgende` of the page before */
                cursor?: string;
                /** @description How many at most */
                aantal?: number;
                /** @description Only in this gemeente, BRP tabel 33 */
                gemeente?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of organisations */
            200: {
                headers: {
                    /**
                     * @description Full version of the interface
                     * @example 1.0.0
                     */
                    "API-Version"?: string;
                    /** @description Requests a minute */
                    "RateLimit-Limit"?: number;
                    /** @description Requests left in this minute */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until it begins anew */
                    "RateLimit-Reset"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organisaties"];
                };
            };
            400: components["responses"]["Probleem400"];
            401: components["responses"]["Probleem401"];
            403: components["responses"]["Probleem403"];
            406: components["responses"]["Probleem406"];
            429: components["responses"]["Probleem429"];
            500: components["responses"]["Probleem500"];
            503: components["responses"]["Probleem503"];
        };
    };
    getOrganisatie: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The organisation */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The organisation */
            200: {
                headers: {
                    /**
                     * @description Full version of the interface
                     * @example 1.0.0
                     */
                    "API-Version"?: string;
                    /** @description Requests a minute */
                    "RateLimit-Limit"?: number;
                    /** @description Requests left in this minute */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until it begins anew */
                    "RateLimit-Reset"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organisatie"];
                };
            };
            400: components["responses"]["Probleem400"];
            401: components["responses"]["Probleem401"];
            403: components["responses"]["Probleem403"];
            404: components["responses"]["Probleem404"];
            406: components["responses"]["Probleem406"];
            429: components["responses"]["Probleem429"];
            500: components["responses"]["Probleem500"];
            503: components["responses"]["Probleem503"];
        };
    };
    listLocaties: {
        parameters: {
            query?: {
                /** @description Where to go on: `volgende` of the page before */
                cursor?: string;
                /** @description How many at most */
                aantal?: number;
                /** @description Only these fields, with commas in between; `id` always comes along: id, gemeente, organisatie, naam, straat, huisnummer, postcode, woonplaats, kern, huisvestingsvorm, plaatssoort, maximum, status, planologischeStatus, inGebruikVan, inGebruikTot, snfGeldigTot, vergunningVan, vergunningTot, gewijzigdOp */
                velden?: string;
                /** @description Only in this gemeente, BRP tabel 33 */
                gemeente?: string;
                /** @description Only of this organisation */
                organisatie?: string;
                /** @description Only in this state */
                status?: "voorgesteld" | "goedgekeurd" | "geweigerd" | "beeindigd";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of locations */
            200: {
                headers: {
                    /**
                     * @description Full version of the interface
                     * @example 1.0.0
                     */
                    "API-Version"?: string;
                    /** @description Requests a minute */
                    "RateLimit-Limit"?: number;
                    /** @description Requests left in this minute */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until it begins anew */
                    "RateLimit-Reset"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Locaties"];
                };
            };
            400: components["responses"]["Probleem400"];
            401: components["responses"]["Probleem401"];
            403: components["responses"]["Probleem403"];
            406: components["responses"]["Probleem406"];
            429: components["responses"]["Probleem429"];
            500: components["responses"]["Probleem500"];
            503: components["responses"]["Probleem503"];
        };
    };
    getLocatie: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The location */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The location */
            200: {
                headers: {
                    /**
                     * @description Full version of the interface
                     * @example 1.0.0
                     */
                    "API-Version"?: string;
                    /** @description Requests a minute */
                    "RateLimit-Limit"?: number;
                    /** @description Requests left in this minute */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until it begins anew */
                    "RateLimit-Reset"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Locatie"];
                };
            };
            400: components["responses"]["Probleem400"];
            401: components["responses"]["Probleem401"];
            403: components["responses"]["Probleem403"];
            404: components["responses"]["Probleem404"];
            406: components["responses"]["Probleem406"];
            429: components["responses"]["Probleem429"];
            500: components["responses"]["Probleem500"];
            503: components["responses"]["Probleem503"];
        };
    };
    listSlaapplaatsen: {
        parameters: {
            query?: {
                /** @description Where to go on: `volgende` of the page before */
                cursor?: string;
                /** @description How many at most */
                aantal?: number;
                /** @description Only of this location */
                locatie?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of beds */
            200: {
                headers: {
                    /**
                     * @description Full version of the interface
                     * @example 1.0.0
                     */
                    "API-Version"?: string;
                    /** @description Requests a minute */
                    "RateLimit-Limit"?: number;
                    /** @description Requests left in this minute */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until it begins anew */
                    "RateLimit-Reset"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Slaapplaatsen"];
                };
            };
            400: components["responses"]["Probleem400"];
            401: components["responses"]["Probleem401"];
            403: components["responses"]["Probleem403"];
            406: components["responses"]["Probleem406"];
            429: components["responses"]["Probleem429"];
            500: components["responses"]["Probleem500"];
            503: components["responses"]["Probleem503"];
        };
    };
    listVerblijven: {
        parameters: {
            query?: {
                /** @description Where to go on: `volgende` of the page before */
                cursor?: string;
                /** @description How many at most */
                aantal?: number;
                /** @description Only these fields, with commas in between; `id` always comes along: id, gemeente, locatie, persoon, naam, woonplaats, land, aankomst, verwachtVertrek, vertrek, documentsoort, identiteitVastgesteld, taal, werkgever, slaapplaats, meereizend, geboortedatum, nationaliteit, status, vervallenReden, vorigVerblijf, bron, aangemaaktOp, gewijzigdOp */
                velden?: string;
                locatie?: string;
                persoon?: string;
                /** @description Only in this state */
                status?: "verwacht" | "aanwezig" | "vertrokken" | "vervallen";
                nacht?: string;
                /** @description Only those changed since, UTC */
                gewijzigdVanaf?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of stays */
            200: {
                headers: {
                    /**
                     * @description Full version of the interface
                     * @example 1.0.0
                     */
                    "API-Version"?: string;
                    /** @description Requests a minute */
                    "RateLimit-Limit"?: number;
                    /** @description Requests left in this minute */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until it begins anew */
                    "RateLimit-Reset"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Verblijven"];
                };
            };
            400: components["responses"]["Probleem400"];
            401: components["responses"]["Probleem401"];
            403: components["responses"]["Probleem403"];
            406: components["responses"]["Probleem406"];
            429: components["responses"]["Probleem429"];
            500: components["responses"]["Probleem500"];
            503: components["responses"]["Probleem503"];
        };
    };
    postVerblijven: {
        parameters: {
            query?: {
                /** @description Try only: everything is checked and answered, nothing is written */
                proef?: "true" | "false";
                /** @description All or nothing: one that is wrong refuses the delivery */
                alles?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerblijvenLevering"];
            };
        };
        responses: {
            /** @description What became of each, in the order sent */
            200: {
                headers: {
                    /**
                     * @description Full version of the interface
                     * @example 1.0.0
                     */
                    "API-Version"?: string;
                    /** @description Requests a minute */
                    "RateLimit-Limit"?: number;
                    /** @description Requests left in this minute */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until it begins anew */
                    "RateLimit-Reset"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerblijvenGeleverd"];
                };
            };
            400: components["responses"]["Probleem400"];
            401: components["responses"]["Probleem401"];
            403: components["responses"]["Probleem403"];
            406: components["responses"]["Probleem406"];
            409: components["responses"]["Probleem409"];
            413: components["responses"]["Probleem413"];
            415: components["responses"]["Probleem415"];
            429: components["responses"]["Probleem429"];
            500: components["responses"]["Probleem500"];
            503: components["responses"]["Probleem503"];
        };
    };
    zoekVerblijven: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerblijfZoekvraag"];
            };
        };
        responses: {
            /** @description At most 100 stays of people with that name, whatever the diacritics */
            200: {
                headers: {
                    /**
                     * @description Full version of the interface
                     * @example 1.0.0
                     */
                    "API-Version"?: string;
                    /** @description Requests a minute */
                    "RateLimit-Limit"?: number;
                    /** @description Requests left in this minute */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until it begins anew */
                    "RateLimit-Reset"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerblijfZoekresultaat"];
                };
            };
            400: components["responses"]["Probleem400"];
            401: components["responses"]["Probleem401"];
            403: components["responses"]["Probleem403"];
            406: components["responses"]["Probleem406"];
            413: components["responses"]["Probleem413"];
            415: components["responses"]["Probleem415"];
            429: components["responses"]["Probleem429"];
            500: components["responses"]["Probleem500"];
            503: components["responses"]["Probleem503"];
        };
    };
    getVerblijf: {
        parameters: {
            query?: {
                /** @description Only these fields, with commas in between; `id` always comes along: id, gemeente, locatie, persoon, naam, woonplaats, land, aankomst, verwachtVertrek, vertrek, documentsoort, identiteitVastgesteld, taal, werkgever, slaapplaats, meereizend, geboortedatum, nationaliteit, status, vervallenReden, vorigVerblijf, bron, aangemaaktOp, gewijzigdOp */
                velden?: string;
            };
            header?: never;
            path: {
                /** @description The stay; for a new one an identifier (UUID) of who sends it */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The stay */
            200: {
                headers: {
                    /**
                     * @description Full version of the interface
                     * @example 1.0.0
                     */
                    "API-Version"?: string;
                    /** @description Requests a minute */
                    "RateLimit-Limit"?: number;
                    /** @description Requests left in this minute */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until it begins anew */
                    "RateLimit-Reset"?: number;
                    /** @description The version, for `If-Match` */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerblijfGelezen"];
                };
            };
            400: components["responses"]["Probleem400"];
            401: components["responses"]["Probleem401"];
            403: components["responses"]["Probleem403"];
            404: components["responses"]["Probleem404"];
            406: components["responses"]["Probleem406"];
            429: components["responses"]["Probleem429"];
            500: components["responses"]["Probleem500"];
            503: components["responses"]["Probleem503"];
        };
    };
    putVerblijf: {
        parameters: {
            query?: {
                /** @description Try only: everything is checked and answered, nothing is written */
                proef?: "true" | "false";
            };
            header?: never;
            path: {
                /** @description The stay; for a new one an identifier (UUID) of who sends it */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerblijfInvoer"];
            };
        };
        responses: {
            /** @description There already, as sent */
            200: {
                headers: {
                    /**
                     * @description Full version of the interface
                     * @example 1.0.0
                     */
                    "API-Version"?: string;
                    /** @description Requests a minute */
                    "RateLimit-Limit"?: number;
                    /** @description Requests left in this minute */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until it begins anew */
                    "RateLimit-Reset"?: number;
                    /** @description The version, for `If-Match` */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerblijfGeleverd"];
                };
            };
            /** @description Written */
            201: {
                headers: {
                    /**
                     * @description Full version of the interface
                     * @example 1.0.0
                     */
                    "API-Version"?: string;
                    /** @description Requests a minute */
                    "RateLimit-Limit"?: number;
                    /** @description Requests left in this minute */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until it begins anew */
                    "RateLimit-Reset"?: number;
                    /** @description The version, for `If-Match` */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerblijfGeleverd"];
                };
            };
            400: components["responses"]["Probleem400"];
            401: components["responses"]["Probleem401"];
            403: components["responses"]["Probleem403"];
            404: components["responses"]["Probleem404"];
            406: components["responses"]["Probleem406"];
            409: components["responses"]["Probleem409"];
            413: components["responses"]["Probleem413"];
            415: components["responses"]["Probleem415"];
            429: components["responses"]["Probleem429"];
            500: components["responses"]["Probleem500"];
            503: components["responses"]["Probleem503"];
        };
    };
    patchVerblijf: {
        parameters: {
            query?: {
                /** @description Try only: everything is checked and answered, nothing is written */
                proef?: "true" | "false";
            };
            header: {
                /** @description The `ETag` of the version the change is about */
                "If-Match": string;
            };
            path: {
                /** @description The stay; for a new one an identifier (UUID) of who sends it */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["VerblijfCorrectie"];
                "application/json": components["schemas"]["VerblijfCorrectie"];
            };
        };
        responses: {
            /** @description As it is now */
            200: {
                headers: {
                    /**
                     * @description Full version of the interface
                     * @example 1.0.0
                     */
                    "API-Version"?: string;
                    /** @description Requests a minute */
                    "RateLimit-Limit"?: number;
                    /** @description Requests left in this minute */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until it begins anew */
                    "RateLimit-Reset"?: number;
                    /** @description The version, for `If-Match` */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerblijfGewijzigd"];
                };
            };
            400: components["responses"]["Probleem400"];
            401: components["responses"]["Probleem401"];
            403: components["responses"]["Probleem403"];
            404: components["responses"]["Probleem404"];
            406: components["responses"]["Probleem406"];
            409: components["responses"]["Probleem409"];
            412: components["responses"]["Probleem412"];
            413: components["responses"]["Probleem413"];
            415: components["responses"]["Probleem415"];
            428: components["responses"]["Probleem428"];
            429: components["responses"]["Probleem429"];
            500: components["responses"]["Probleem500"];
            503: components["responses"]["Probleem503"];
        };
    };
    putVertrek: {
        parameters: {
            query?: {
                /** @description Try only: everything is checked and answered, nothing is written */
                proef?: "true" | "false";
            };
            header?: never;
            path: {
                /** @description The stay; for a new one an identifier (UUID) of who sends it */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Vertrek"];
            };
        };
        responses: {
            /** @description As it is now */
            200: {
                headers: {
                    /**
                     * @description Full version of the interface
                     * @example 1.0.0
                     */
                    "API-Version"?: string;
                    /** @description Requests a minute */
                    "RateLimit-Limit"?: number;
                    /** @description Requests left in this minute */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until it begins anew */
                    "RateLimit-Reset"?: number;
                    /** @description The version, for `If-Match` */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerblijfGewijzigd"];
                };
            };
            400: components["responses"]["Probleem400"];
            401: components["responses"]["Probleem401"];
            403: components["responses"]["Probleem403"];
            404: components["responses"]["Probleem404"];
            406: components["responses"]["Probleem406"];
            409: components["responses"]["Probleem409"];
            413: components["responses"]["Probleem413"];
            415: components["responses"]["Probleem415"];
            429: components["responses"]["Probleem429"];
            500: components["responses"]["Probleem500"];
            503: components["responses"]["Probleem503"];
        };
    };
    deleteVertrek: {
        parameters: {
            query?: {
                /** @description Try only: everything is checked and answered, nothing is written */
                proef?: "true" | "false";
            };
            header?: never;
            path: {
                /** @description The stay; for a new one an identifier (UUID) of who sends it */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it is now */
            200: {
                headers: {
                    /**
                     * @description Full version of the interface
                     * @example 1.0.0
                     */
                    "API-Version"?: string;
                    /** @description Requests a minute */
                    "RateLimit-Limit"?: number;
                    /** @description Requests left in this minute */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until it begins anew */
                    "RateLimit-Reset"?: number;
                    /** @description The version, for `If-Match` */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerblijfGewijzigd"];
                };
            };
            400: components["responses"]["Probleem400"];
            401: components["responses"]["Probleem401"];
            403: components["responses"]["Probleem403"];
            404: components["responses"]["Probleem404"];
            406: components["responses"]["Probleem406"];
            409: components["responses"]["Probleem409"];
            429: components["responses"]["Probleem429"];
            500: components["responses"]["Probleem500"];
            503: components["responses"]["Probleem503"];
        };
    };
    putAankomst: {
        parameters: {
            query?: {
                /** @description Try only: everything is checked and answered, nothing is written */
                proef?: "true" | "false";
            };
            header?: never;
            path: {
                /** @description The stay; for a new one an identifier (UUID) of who sends it */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Aankomst"];
            };
        };
        responses: {
            /** @description As it is now */
            200: {
                headers: {
                    /**
                     * @description Full version of the interface
                     * @example 1.0.0
                     */
                    "API-Version"?: string;
                    /** @description Requests a minute */
                    "RateLimit-Limit"?: number;
                    /** @description Requests left in this minute */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until it begins anew */
                    "RateLimit-Reset"?: number;
                    /** @description The version, for `If-Match` */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerblijfGewijzigd"];
                };
            };
            400: components["responses"]["Probleem400"];
            401: components["responses"]["Probleem401"];
            403: components["responses"]["Probleem403"];
            404: components["responses"]["Probleem404"];
            406: components["responses"]["Probleem406"];
            409: components["responses"]["Probleem409"];
            413: components["responses"]["Probleem413"];
            415: components["responses"]["Probleem415"];
            429: components["responses"]["Probleem429"];
            500: components["responses"]["Probleem500"];
            503: components["responses"]["Probleem503"];
        };
    };
    putVerplaatsing: {
        parameters: {
            query?: {
                /** @description Try only: everything is checked and answered, nothing is written */
                proef?: "true" | "false";
            };
            header?: never;
            path: {
                /** @description The stay; for a new one an identifier (UUID) of who sends it */
                id: string;
                /** @description Identifier of who sends it; at another location that of the stay there */
                verplaatsing: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Verplaatsing"];
            };
        };
        responses: {
            /** @description The stay that goes on */
            200: {
                headers: {
                    /**
                     * @description Full version of the interface
                     * @example 1.0.0
                     */
                    "API-Version"?: string;
                    /** @description Requests a minute */
                    "RateLimit-Limit"?: number;
                    /** @description Requests left in this minute */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until it begins anew */
                    "RateLimit-Reset"?: number;
                    /** @description The version, for `If-Match` */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerblijfGewijzigd"];
                };
            };
            400: components["responses"]["Probleem400"];
            401: components["responses"]["Probleem401"];
            403: components["responses"]["Probleem403"];
            404: components["responses"]["Probleem404"];
            406: components["responses"]["Probleem406"];
            409: components["responses"]["Probleem409"];
            413: components["responses"]["Probleem413"];
            415: components["responses"]["Probleem415"];
            429: components["responses"]["Probleem429"];
            500: components["responses"]["Probleem500"];
            503: components["responses"]["Probleem503"];
        };
    };
    putVervallen: {
        parameters: {
            query?: {
                /** @description Try only: everything is checked and answered, nothing is written */
                proef?: "true" | "false";
            };
            header?: never;
            path: {
                /** @description The stay; for a new one an identifier (UUID) of who sends it */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Vervallen"];
            };
        };
        responses: {
            /** @description As it is now */
            200: {
                headers: {
                    /**
                     * @description Full version of the interface
                     * @example 1.0.0
                     */
                    "API-Version"?: string;
                    /** @description Requests a minute */
                    "RateLimit-Limit"?: number;
                    /** @description Requests left in this minute */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until it begins anew */
                    "RateLimit-Reset"?: number;
                    /** @description The version, for `If-Match` */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerblijfGewijzigd"];
                };
            };
            400: components["responses"]["Probleem400"];
            401: components["responses"]["Probleem401"];
            403: components["responses"]["Probleem403"];
            404: components["responses"]["Probleem404"];
            406: components["responses"]["Probleem406"];
            409: components["responses"]["Probleem409"];
            413: components["responses"]["Probleem413"];
            415: components["responses"]["Probleem415"];
            429: components["responses"]["Probleem429"];
            500: components["responses"]["Probleem500"];
            503: components["responses"]["Probleem503"];
        };
    };
    putNachtbevestiging: {
        parameters: {
            query?: {
                /** @description Try only: everything is checked and answered, nothing is written */
                proef?: "true" | "false";
            };
            header?: never;
            path: {
                /** @description Identifier of this confirmation, of who sends it */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Nachtbevestiging"];
            };
        };
        responses: {
            /** @description Confirmed */
            200: {
                headers: {
                    /**
                     * @description Full version of the interface
                     * @example 1.0.0
                     */
                    "API-Version"?: string;
                    /** @description Requests a minute */
                    "RateLimit-Limit"?: number;
                    /** @description Requests left in this minute */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until it begins anew */
                    "RateLimit-Reset"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NachtenBevestigd"];
                };
            };
            400: components["responses"]["Probleem400"];
            401: components["responses"]["Probleem401"];
            403: components["responses"]["Probleem403"];
            404: components["responses"]["Probleem404"];
            406: components["responses"]["Probleem406"];
            409: components["responses"]["Probleem409"];
            413: components["responses"]["Probleem413"];
            415: components["responses"]["Probleem415"];
            429: components["responses"]["Probleem429"];
            500: components["responses"]["Probleem500"];
            503: components["responses"]["Probleem503"];
        };
    };
    putNacht: {
        parameters: {
            query?: {
                /** @description Try only: everything is checked and answered, nothing is written */
                proef?: "true" | "false";
            };
            header?: never;
            path: {
                /** @description The location */
                id: string;
                /** @description The night, by the date of its evening */
                datum: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Nachtlevering"];
            };
        };
        responses: {
            /** @description As the register has it now */
            200: {
                headers: {
                    /**
                     * @description Full version of the interface
                     * @example 1.0.0
                     */
                    "API-Version"?: string;
                    /** @description Requests a minute */
                    "RateLimit-Limit"?: number;
                    /** @description Requests left in this minute */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until it begins anew */
                    "RateLimit-Reset"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NachtGeleverd"];
                };
            };
            400: components["responses"]["Probleem400"];
            401: components["responses"]["Probleem401"];
            403: components["responses"]["Probleem403"];
            404: components["responses"]["Probleem404"];
            406: components["responses"]["Probleem406"];
            409: components["responses"]["Probleem409"];
            413: components["responses"]["Probleem413"];
            415: components["responses"]["Probleem415"];
            429: components["responses"]["Probleem429"];
            500: components["responses"]["Probleem500"];
            503: components["responses"]["Probleem503"];
        };
    };
    deleteNacht: {
        parameters: {
            query?: {
                /** @description Try only: everything is checked and answered, nothing is written */
                proef?: "true" | "false";
            };
            header?: never;
            path: {
                /** @description The location */
                id: string;
                /** @description The night */
                datum: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The night is open again */
            204: {
                headers: {
                    /**
                     * @description Full version of the interface
                     * @example 1.0.0
                     */
                    "API-Version"?: string;
                    /** @description Requests a minute */
                    "RateLimit-Limit"?: number;
                    /** @description Requests left in this minute */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until it begins anew */
                    "RateLimit-Reset"?: number;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Probleem400"];
            401: components["responses"]["Probleem401"];
            403: components["responses"]["Probleem403"];
            404: components["responses"]["Probleem404"];
            406: components["responses"]["Probleem406"];
            409: components["responses"]["Probleem409"];
            429: components["responses"]["Probleem429"];
            500: components["responses"]["Probleem500"];
            503: components["responses"]["Probleem503"];
        };
    };
    listAfwezigheden: {
        parameters: {
            query?: {
                /** @description Where to go on: `volgende` of the page before */
                cursor?: string;
                /** @description How many at most */
                aantal?: number;
                verblijf?: string;
                nacht?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of absences */
            200: {
                headers: {
                    /**
                     * @description Full version of the interface
                     * @example 1.0.0
                     */
                    "API-Version"?: string;
                    /** @description Requests a minute */
                    "RateLimit-Limit"?: number;
                    /** @description Requests left in this minute */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until it begins anew */
                    "RateLimit-Reset"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Afwezigheden"];
                };
            };
            400: components["responses"]["Probleem400"];
            401: components["responses"]["Probleem401"];
            403: components["responses"]["Probleem403"];
            406: components["responses"]["Probleem406"];
            429: components["responses"]["Probleem429"];
            500: components["responses"]["Probleem500"];
            503: components["responses"]["Probleem503"];
        };
    };
    putAfwezigheid: {
        parameters: {
            query?: {
                /** @description Try only: everything is checked and answered, nothing is written */
                proef?: "true" | "false";
            };
            header?: never;
            path: {
                /** @description Identifier of the absence, of who sends it */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AfwezigheidInvoer"];
            };
        };
        responses: {
            /** @description Written */
            200: {
                headers: {
                    /**
                     * @description Full version of the interface
                     * @example 1.0.0
                     */
                    "API-Version"?: string;
                    /** @description Requests a minute */
                    "RateLimit-Limit"?: number;
                    /** @description Requests left in this minute */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until it begins anew */
                    "RateLimit-Reset"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AfwezigheidGeleverd"];
                };
            };
            400: components["responses"]["Probleem400"];
            401: components["responses"]["Probleem401"];
            403: components["responses"]["Probleem403"];
            404: components["responses"]["Probleem404"];
            406: components["responses"]["Probleem406"];
            409: components["responses"]["Probleem409"];
            413: components["responses"]["Probleem413"];
            415: components["responses"]["Probleem415"];
            429: components["responses"]["Probleem429"];
            500: components["responses"]["Probleem500"];
            503: components["responses"]["Probleem503"];
        };
    };
    deleteAfwezigheid: {
        parameters: {
            query?: {
                /** @description Try only: everything is checked and answered, nothing is written */
                proef?: "true" | "false";
            };
            header?: never;
            path: {
                /** @description The absence */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Taken back */
            204: {
                headers: {
                    /**
                     * @description Full version of the interface
                     * @example 1.0.0
                     */
                    "API-Version"?: string;
                    /** @description Requests a minute */
                    "RateLimit-Limit"?: number;
                    /** @description Requests left in this minute */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until it begins anew */
                    "RateLimit-Reset"?: number;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Probleem400"];
            401: components["responses"]["Probleem401"];
            403: components["responses"]["Probleem403"];
            404: components["responses"]["Probleem404"];
            406: components["responses"]["Probleem406"];
            409: components["responses"]["Probleem409"];
            429: components["responses"]["Probleem429"];
            500: components["responses"]["Probleem500"];
            503: components["responses"]["Probleem503"];
        };
    };
    listNachten: {
        parameters: {
            query?: {
                /** @description Where to go on: `volgende` of the page before */
                cursor?: string;
                /** @description How many at most */
                aantal?: number;
                /** @description Only of this location */
                locatie?: string;
                /** @description Only of this gemeente, BRP tabel 33 */
                gemeente?: string;
                /** @description Only of this organisation */
                organisatie?: string;
                /** @description First night; 30 nights until `tot` when left out */
                van?: string;
                /** @description Last night; tonight when left out */
                tot?: string;
                /** @description Only those that stand so */
                toestand?: "op_tijd" | "te_laat" | "ingehaald" | "ontbreekt" | "open";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of nights, oldest first */
            200: {
                headers: {
                    /**
                     * @description Full version of the interface
                     * @example 1.0.0
                     */
                    "API-Version"?: string;
                    /** @description Requests a minute */
                    "RateLimit-Limit"?: number;
                    /** @description Requests left in this minute */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until it begins anew */
                    "RateLimit-Reset"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Nachten"];
                };
            };
            400: components["responses"]["Probleem400"];
            401: components["responses"]["Probleem401"];
            403: components["responses"]["Probleem403"];
            406: components["responses"]["Probleem406"];
            429: components["responses"]["Probleem429"];
            500: components["responses"]["Probleem500"];
            503: components["responses"]["Probleem503"];
        };
    };
    getNachtregister: {
        parameters: {
            query?: {
                /** @description Only of this location */
                locatie?: string;
                /** @description Only of this gemeente, BRP tabel 33 */
                gemeente?: string;
                /** @description Tonight when left out */
                nacht?: string;
                /** @description Why it is asked; for a gemeente only */
                doel?: "controle_ter_plaatse" | "steekproef" | "adrescontrole" | "melding" | "calamiteit" | "verzoek_betrokkene";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The register */
            200: {
                headers: {
                    /**
                     * @description Full version of the interface
                     * @example 1.0.0
                     */
                    "API-Version"?: string;
                    /** @description Requests a minute */
                    "RateLimit-Limit"?: number;
                    /** @description Requests left in this minute */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until it begins anew */
                    "RateLimit-Reset"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Nachtregister"];
                };
            };
            400: components["responses"]["Probleem400"];
            401: components["responses"]["Probleem401"];
            403: components["responses"]["Probleem403"];
            404: components["responses"]["Probleem404"];
            406: components["responses"]["Probleem406"];
            409: components["responses"]["Probleem409"];
            429: components["responses"]["Probleem429"];
            500: components["responses"]["Probleem500"];
            503: components["responses"]["Probleem503"];
        };
    };
    zoekPersoon: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersoonZoekvraag"];
            };
        };
        responses: {
            /** @description Those present first */
            200: {
                headers: {
                    /**
                     * @description Full version of the interface
                     * @example 1.0.0
                     */
                    "API-Version"?: string;
                    /** @description Requests a minute */
                    "RateLimit-Limit"?: number;
                    /** @description Requests left in this minute */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until it begins anew */
                    "RateLimit-Reset"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonenGevonden"];
                };
            };
            400: components["responses"]["Probleem400"];
            401: components["responses"]["Probleem401"];
            403: components["responses"]["Probleem403"];
            406: components["responses"]["Probleem406"];
            413: components["responses"]["Probleem413"];
            415: components["responses"]["Probleem415"];
            429: components["responses"]["Probleem429"];
            500: components["responses"]["Probleem500"];
            503: components["responses"]["Probleem503"];
        };
    };
    listSignalen: {
        parameters: {
            query?: {
                /** @description Where to go on: `volgende` of the page before */
                cursor?: string;
                /** @description How many at most */
                aantal?: number;
                /** @description Only of this kind */
                soort?: "boven_maximum" | "nacht_ontbreekt" | "snf_verlopen" | "vergunning_verlopen" | "niet_toegestane_locatie" | "strijdig_met_beleid" | "adres_te_veel" | "adres_te_weinig" | "adres_onbekend" | "adres_leeg_bewoond" | "vertrokken_met_formulier";
                /** @description Only in this state */
                status?: "nieuw" | "in_behandeling" | "afgehandeld" | "ongegrond";
                /** @description Only about this location */
                locatie?: string;
                /** @description Only those changed since, UTC */
                gewijzigdVanaf?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of signals */
            200: {
                headers: {
                    /**
                     * @description Full version of the interface
                     * @example 1.0.0
                     */
                    "API-Version"?: string;
                    /** @description Requests a minute */
                    "RateLimit-Limit"?: number;
                    /** @description Requests left in this minute */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until it begins anew */
                    "RateLimit-Reset"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Signalen"];
                };
            };
            400: components["responses"]["Probleem400"];
            401: components["responses"]["Probleem401"];
            403: components["responses"]["Probleem403"];
            406: components["responses"]["Probleem406"];
            429: components["responses"]["Probleem429"];
            500: components["responses"]["Probleem500"];
            503: components["responses"]["Probleem503"];
        };
    };
    getSignaal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The signal */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The signal */
            200: {
                headers: {
                    /**
                     * @description Full version of the interface
                     * @example 1.0.0
                     */
                    "API-Version"?: string;
                    /** @description Requests a minute */
                    "RateLimit-Limit"?: number;
                    /** @description Requests left in this minute */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until it begins anew */
                    "RateLimit-Reset"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Signaal"];
                };
            };
            400: components["responses"]["Probleem400"];
            401: components["responses"]["Probleem401"];
            403: components["responses"]["Probleem403"];
            404: components["responses"]["Probleem404"];
            406: components["responses"]["Probleem406"];
            429: components["responses"]["Probleem429"];
            500: components["responses"]["Probleem500"];
            503: components["responses"]["Probleem503"];
        };
    };
    listLeveringen: {
        parameters: {
            query?: {
                /** @description Where to go on: `volgende` of the page before */
                cursor?: string;
                /** @description How many at most */
                aantal?: number;
                /** @description Only of this kind */
                soort?: "verblijf" | "verblijven" | "wijziging" | "afwezigheid" | "nachtbevestiging" | "nacht";
                /** @description Only received since, UTC */
                vanaf?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of receipts */
            200: {
                headers: {
                    /**
                     * @description Full version of the interface
                     * @example 1.0.0
                     */
                    "API-Version"?: string;
                    /** @description Requests a minute */
                    "RateLimit-Limit"?: number;
                    /** @description Requests left in this minute */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until it begins anew */
                    "RateLimit-Reset"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Leveringen"];
                };
            };
            400: components["responses"]["Probleem400"];
            401: components["responses"]["Probleem401"];
            403: components["responses"]["Probleem403"];
            406: components["responses"]["Probleem406"];
            429: components["responses"]["Probleem429"];
            500: components["responses"]["Probleem500"];
            503: components["responses"]["Probleem503"];
        };
    };
    getLevering: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The receipt */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The receipt */
            200: {
                headers: {
                    /**
                     * @description Full version of the interface
                     * @example 1.0.0
                     */
                    "API-Version"?: string;
                    /** @description Requests a minute */
                    "RateLimit-Limit"?: number;
                    /** @description Requests left in this minute */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until it begins anew */
                    "RateLimit-Reset"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeveringUitgebreid"];
                    "application/pdf": string;
                };
            };
            400: components["responses"]["Probleem400"];
            401: components["responses"]["Probleem401"];
            403: components["responses"]["Probleem403"];
            404: components["responses"]["Probleem404"];
            406: components["responses"]["Probleem406"];
            429: components["responses"]["Probleem429"];
            500: components["responses"]["Probleem500"];
            503: components["responses"]["Probleem503"];
        };
    };
    listMaandleveringen: {
        parameters: {
            query?: {
                /** @description Where to go on: `volgende` of the page before */
                cursor?: string;
                /** @description How many at most */
                aantal?: number;
                /** @description Only of this month */
                maand?: string;
                locatie?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of delivered months */
            200: {
                headers: {
                    /**
                     * @description Full version of the interface
                     * @example 1.0.0
                     */
                    "API-Version"?: string;
                    /** @description Requests a minute */
                    "RateLimit-Limit"?: number;
                    /** @description Requests left in this minute */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until it begins anew */
                    "RateLimit-Reset"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Maandleveringen"];
                };
            };
            400: components["responses"]["Probleem400"];
            401: components["responses"]["Probleem401"];
            403: components["responses"]["Probleem403"];
            406: components["responses"]["Probleem406"];
            429: components["responses"]["Probleem429"];
            500: components["responses"]["Probleem500"];
            503: components["responses"]["Probleem503"];
        };
    };
    getMaandlevering: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The version */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The version */
            200: {
                headers: {
                    /**
                     * @description Full version of the interface
                     * @example 1.0.0
                     */
                    "API-Version"?: string;
                    /** @description Requests a minute */
                    "RateLimit-Limit"?: number;
                    /** @description Requests left in this minute */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until it begins anew */
                    "RateLimit-Reset"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Maandlevering"];
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "application/pdf": string;
                };
            };
            400: components["responses"]["Probleem400"];
            401: components["responses"]["Probleem401"];
            403: components["responses"]["Probleem403"];
            404: components["responses"]["Probleem404"];
            406: components["responses"]["Probleem406"];
            429: components["responses"]["Probleem429"];
            500: components["responses"]["Probleem500"];
            503: components["responses"]["Probleem503"];
        };
    };
    getMaand: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The location */
                id: string;
                /** @description The month, `2026-10` */
                maand: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands */
            200: {
                headers: {
                    /**
                     * @description Full version of the interface
                     * @example 1.0.0
                     */
                    "API-Version"?: string;
                    /** @description Requests a minute */
                    "RateLimit-Limit"?: number;
                    /** @description Requests left in this minute */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until it begins anew */
                    "RateLimit-Reset"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Maand"];
                };
            };
            400: components["responses"]["Probleem400"];
            401: components["responses"]["Probleem401"];
            403: components["responses"]["Probleem403"];
            404: components["responses"]["Probleem404"];
            406: components["responses"]["Probleem406"];
            429: components["responses"]["Probleem429"];
            500: components["responses"]["Probleem500"];
            503: components["responses"]["Probleem503"];
        };
    };
    putMaand: {
        parameters: {
            query?: {
                /** @description Try only: everything is checked and answered, nothing is written */
                proef?: "true" | "false";
            };
            header?: never;
            path: {
                /** @description The location */
                id: string;
                /** @description The month, `2026-10` */
                maand: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MaandInvoer"];
            };
        };
        responses: {
            /** @description The first version */
            200: {
                headers: {
                    /**
                     * @description Full version of the interface
                     * @example 1.0.0
                     */
                    "API-Version"?: string;
                    /** @description Requests a minute */
                    "RateLimit-Limit"?: number;
                    /** @description Requests left in this minute */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until it begins anew */
                    "RateLimit-Reset"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Maandlevering"];
                };
            };
            400: components["responses"]["Probleem400"];
            401: components["responses"]["Probleem401"];
            403: components["responses"]["Probleem403"];
            404: components["responses"]["Probleem404"];
            406: components["responses"]["Probleem406"];
            409: components["responses"]["Probleem409"];
            413: components["responses"]["Probleem413"];
            415: components["responses"]["Probleem415"];
            429: components["responses"]["Probleem429"];
            500: components["responses"]["Probleem500"];
            503: components["responses"]["Probleem503"];
        };
    };
    getMaandcorrectie: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The correction */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands */
            200: {
                headers: {
                    /**
                     * @description Full version of the interface
                     * @example 1.0.0
                     */
                    "API-Version"?: string;
                    /** @description Requests a minute */
                    "RateLimit-Limit"?: number;
                    /** @description Requests left in this minute */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until it begins anew */
                    "RateLimit-Reset"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Maandcorrectie"];
                };
            };
            400: components["responses"]["Probleem400"];
            401: components["responses"]["Probleem401"];
            403: components["responses"]["Probleem403"];
            404: components["responses"]["Probleem404"];
            406: components["responses"]["Probleem406"];
            429: components["responses"]["Probleem429"];
            500: components["responses"]["Probleem500"];
            503: components["responses"]["Probleem503"];
        };
    };
    putMaandcorrectie: {
        parameters: {
            query?: {
                /** @description Try only: everything is checked and answered, nothing is written */
                proef?: "true" | "false";
            };
            header?: never;
            path: {
                /** @description Identifier of who sends it */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MaandcorrectieInvoer"];
            };
        };
        responses: {
            /** @description Open */
            200: {
                headers: {
                    /**
                     * @description Full version of the interface
                     * @example 1.0.0
                     */
                    "API-Version"?: string;
                    /** @description Requests a minute */
                    "RateLimit-Limit"?: number;
                    /** @description Requests left in this minute */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until it begins anew */
                    "RateLimit-Reset"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Maandcorrectie"];
                };
            };
            400: components["responses"]["Probleem400"];
            401: components["responses"]["Probleem401"];
            403: components["responses"]["Probleem403"];
            404: components["responses"]["Probleem404"];
            406: components["responses"]["Probleem406"];
            409: components["responses"]["Probleem409"];
            413: components["responses"]["Probleem413"];
            415: components["responses"]["Probleem415"];
            429: components["responses"]["Probleem429"];
            500: components["responses"]["Probleem500"];
            503: components["responses"]["Probleem503"];
        };
    };
    putAfronding: {
        parameters: {
            query?: {
                /** @description Try only: everything is checked and answered, nothing is written */
                proef?: "true" | "false";
            };
            header?: never;
            path: {
                /** @description The correction */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AfrondingInvoer"];
            };
        };
        responses: {
            /** @description Finished */
            200: {
                headers: {
                    /**
                     * @description Full version of the interface
                     * @example 1.0.0
                     */
                    "API-Version"?: string;
                    /** @description Requests a minute */
                    "RateLimit-Limit"?: number;
                    /** @description Requests left in this minute */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until it begins anew */
                    "RateLimit-Reset"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MaandcorrectieAfgerond"];
                };
            };
            400: components["responses"]["Probleem400"];
            401: components["responses"]["Probleem401"];
            403: components["responses"]["Probleem403"];
            404: components["responses"]["Probleem404"];
            406: components["responses"]["Probleem406"];
            409: components["responses"]["Probleem409"];
            413: components["responses"]["Probleem413"];
            415: components["responses"]["Probleem415"];
            429: components["responses"]["Probleem429"];
            500: components["responses"]["Probleem500"];
            503: components["responses"]["Probleem503"];
        };
    };
    listAangiften: {
        parameters: {
            query?: {
                /** @description Where to go on: `volgende` of the page before */
                cursor?: string;
                /** @description How many at most */
                aantal?: number;
                /** @description Only of this gemeente, by its CBS code */
                gemeente?: string;
                /** @description Only over this period: `2026`, `2026-H2`, `2026-K4` or `2026-12` */
                tijdvak?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of declarations */
            200: {
                headers: {
                    /**
                     * @description Full version of the interface
                     * @example 1.0.0
                     */
                    "API-Version"?: string;
                    /** @description Requests a minute */
                    "RateLimit-Limit"?: number;
                    /** @description Requests left in this minute */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until it begins anew */
                    "RateLimit-Reset"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Aangiften"];
                };
            };
            400: components["responses"]["Probleem400"];
            401: components["responses"]["Probleem401"];
            403: components["responses"]["Probleem403"];
            406: components["responses"]["Probleem406"];
            429: components["responses"]["Probleem429"];
            500: components["responses"]["Probleem500"];
            503: components["responses"]["Probleem503"];
        };
    };
    getAangifte: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The declaration */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description With its lines */
            200: {
                headers: {
                    /**
                     * @description Full version of the interface
                     * @example 1.0.0
                     */
                    "API-Version"?: string;
                    /** @description Requests a minute */
                    "RateLimit-Limit"?: number;
                    /** @description Requests left in this minute */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until it begins anew */
                    "RateLimit-Reset"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AangifteMetRegels"];
                };
            };
            400: components["responses"]["Probleem400"];
            401: components["responses"]["Probleem401"];
            403: components["responses"]["Probleem403"];
            404: components["responses"]["Probleem404"];
            406: components["responses"]["Probleem406"];
            429: components["responses"]["Probleem429"];
            500: components["responses"]["Probleem500"];
            503: components["responses"]["Probleem503"];
        };
    };
    putIndiening: {
        parameters: {
            query?: {
                /** @description Try only: everything is checked and answered, nothing is written */
                proef?: "true" | "false";
            };
            header?: never;
            path: {
                /** @description The declaration */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IndieningInvoer"];
            };
        };
        responses: {
            /** @description Handed in */
            200: {
                headers: {
                    /**
                     * @description Full version of the interface
                     * @example 1.0.0
                     */
                    "API-Version"?: string;
                    /** @description Requests a minute */
                    "RateLimit-Limit"?: number;
                    /** @description Requests left in this minute */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until it begins anew */
                    "RateLimit-Reset"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Indiening"];
                };
            };
            400: components["responses"]["Probleem400"];
            401: components["responses"]["Probleem401"];
            403: components["responses"]["Probleem403"];
            404: components["responses"]["Probleem404"];
            406: components["responses"]["Probleem406"];
            409: components["responses"]["Probleem409"];
            413: components["responses"]["Probleem413"];
            415: components["responses"]["Probleem415"];
            429: components["responses"]["Probleem429"];
            500: components["responses"]["Probleem500"];
            503: components["responses"]["Probleem503"];
        };
    };
    listAanslagen: {
        parameters: {
            query?: {
                /** @description Where to go on: `volgende` of the page before */
                cursor?: string;
                /** @description How many at most */
                aantal?: number;
                /** @description Only of this gemeente, by its CBS code */
                gemeente?: string;
                /** @description Only over this period: `2026`, `2026-H2`, `2026-K4` or `2026-12` */
                tijdvak?: string;
                /** @description Only of this kind */
                soort?: "voorlopig" | "definitief" | "navordering" | "voldoening" | "naheffing" | "vermindering";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of assessments, or the file */
            200: {
                headers: {
                    /**
                     * @description Full version of the interface
                     * @example 1.0.0
                     */
                    "API-Version"?: string;
                    /** @description Requests a minute */
                    "RateLimit-Limit"?: number;
                    /** @description Requests left in this minute */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until it begins anew */
                    "RateLimit-Reset"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Aanslagen"];
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Probleem400"];
            401: components["responses"]["Probleem401"];
            403: components["responses"]["Probleem403"];
            406: components["responses"]["Probleem406"];
            429: components["responses"]["Probleem429"];
            500: components["responses"]["Probleem500"];
            503: components["responses"]["Probleem503"];
        };
    };
    getAanslag: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The assessment */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The assessment, or its letter */
            200: {
                headers: {
                    /**
                     * @description Full version of the interface
                     * @example 1.0.0
                     */
                    "API-Version"?: string;
                    /** @description Requests a minute */
                    "RateLimit-Limit"?: number;
                    /** @description Requests left in this minute */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until it begins anew */
                    "RateLimit-Reset"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AanslagMetRegels"];
                    "application/pdf": string;
                };
            };
            400: components["responses"]["Probleem400"];
            401: components["responses"]["Probleem401"];
            403: components["responses"]["Probleem403"];
            404: components["responses"]["Probleem404"];
            406: components["responses"]["Probleem406"];
            429: components["responses"]["Probleem429"];
            500: components["responses"]["Probleem500"];
            503: components["responses"]["Probleem503"];
        };
    };
    listGemeenten: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The gemeenten, by name */
            200: {
                headers: {
                    /**
                     * @description Full version of the interface
                     * @example 1.0.0
                     */
                    "API-Version"?: string;
                    /** @description Requests a minute */
                    "RateLimit-Limit"?: number;
                    /** @description Requests left in this minute */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until it begins anew */
                    "RateLimit-Reset"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Gemeenten"];
                };
            };
            406: components["responses"]["Probleem406"];
            429: components["responses"]["Probleem429"];
            500: components["responses"]["Probleem500"];
            503: components["responses"]["Probleem503"];
        };
    };
    listCodetabellen: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tables, without their codes */
            200: {
                headers: {
                    /**
                     * @description Full version of the interface
                     * @example 1.0.0
                     */
                    "API-Version"?: string;
                    /** @description Requests a minute */
                    "RateLimit-Limit"?: number;
                    /** @description Requests left in this minute */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until it begins anew */
                    "RateLimit-Reset"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Codetabellen"];
                };
            };
            406: components["responses"]["Probleem406"];
            429: components["responses"]["Probleem429"];
            500: components["responses"]["Probleem500"];
            503: components["responses"]["Probleem503"];
        };
    };
    getCodetabel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of the table */
                naam: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The table */
            200: {
                headers: {
                    /**
                     * @description Full version of the interface
                     * @example 1.0.0
                     */
                    "API-Version"?: string;
                    /** @description Requests a minute */
                    "RateLimit-Limit"?: number;
                    /** @description Requests left in this minute */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until it begins anew */
                    "RateLimit-Reset"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Codetabel"];
                };
            };
            400: components["responses"]["Probleem400"];
            404: components["responses"]["Probleem404"];
            406: components["responses"]["Probleem406"];
            429: components["responses"]["Probleem429"];
            500: components["responses"]["Probleem500"];
            503: components["responses"]["Probleem503"];
        };
    };
}
