import type { DemoPerson } from '../src/platform/identity/demo-issuer.ts';

/** Named people of the demo, one for every role; all invented. */
export const demoPeople: readonly DemoPerson[] = [
  {
    sub: 'marieke',
    name: 'Marieke Veldkamp',
    email: 'marieke@vechtdal-verblijf.example',
    role: {
      nl: 'Beheerder van huisvester Vechtdal Verblijf',
      en: 'Administrator of landlord Vechtdal Verblijf',
    },
    group: { nl: 'Huisvesters', en: 'Landlords' },
  },
];
