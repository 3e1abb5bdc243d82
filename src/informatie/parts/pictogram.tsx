import IconBriefcase from '@tabler/icons-react/dist/esm/icons/IconBriefcase.mjs';
import IconClipboardList from '@tabler/icons-react/dist/esm/icons/IconClipboardList.mjs';
import IconHome from '@tabler/icons-react/dist/esm/icons/IconHome.mjs';
import IconLanguage from '@tabler/icons-react/dist/esm/icons/IconLanguage.mjs';
import IconPlaneDeparture from '@tabler/icons-react/dist/esm/icons/IconPlaneDeparture.mjs';
import IconShieldLock from '@tabler/icons-react/dist/esm/icons/IconShieldLock.mjs';
import IconStethoscope from '@tabler/icons-react/dist/esm/icons/IconStethoscope.mjs';
import IconUrgent from '@tabler/icons-react/dist/esm/icons/IconUrgent.mjs';
import type { Pictogram as Naam } from '../informatiepakket.ts';

const PICTOGRAMMEN = {
  briefcase: IconBriefcase,
  'clipboard-list': IconClipboardList,
  home: IconHome,
  language: IconLanguage,
  'plane-departure': IconPlaneDeparture,
  'shield-lock': IconShieldLock,
  stethoscope: IconStethoscope,
  urgent: IconUrgent,
} as const;

/** The picture of a topic; its title stands beside it, so screen readers skip it. */
export function Pictogram({ naam }: { naam: Naam }) {
  const Tabler = PICTOGRAMMEN[naam];
  return <Tabler className="od-pictogram" aria-hidden="true" focusable="false" />;
}
