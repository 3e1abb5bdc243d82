import IconArrowLeft from '@tabler/icons-react/dist/esm/icons/IconArrowLeft.mjs';
import IconBed from '@tabler/icons-react/dist/esm/icons/IconBed.mjs';
import IconBriefcase from '@tabler/icons-react/dist/esm/icons/IconBriefcase.mjs';
import IconBuildingCommunity from '@tabler/icons-react/dist/esm/icons/IconBuildingCommunity.mjs';
import IconCalendarDown from '@tabler/icons-react/dist/esm/icons/IconCalendarDown.mjs';
import IconCalendarUp from '@tabler/icons-react/dist/esm/icons/IconCalendarUp.mjs';
import IconCamera from '@tabler/icons-react/dist/esm/icons/IconCamera.mjs';
import IconCircleCheck from '@tabler/icons-react/dist/esm/icons/IconCircleCheck.mjs';
import IconCloudOff from '@tabler/icons-react/dist/esm/icons/IconCloudOff.mjs';
import IconHome from '@tabler/icons-react/dist/esm/icons/IconHome.mjs';
import IconId from '@tabler/icons-react/dist/esm/icons/IconId.mjs';
import IconLanguage from '@tabler/icons-react/dist/esm/icons/IconLanguage.mjs';
import IconScan from '@tabler/icons-react/dist/esm/icons/IconScan.mjs';
import IconSignature from '@tabler/icons-react/dist/esm/icons/IconSignature.mjs';
import IconUser from '@tabler/icons-react/dist/esm/icons/IconUser.mjs';
import IconVolume from '@tabler/icons-react/dist/esm/icons/IconVolume.mjs';

const PICTOGRAMMEN = {
  aankomst: IconCalendarDown,
  camera: IconCamera,
  controle: IconCircleCheck,
  document: IconId,
  extra: IconBuildingCommunity,
  formulier: IconSignature,
  klaar: IconCircleCheck,
  naam: IconUser,
  taal: IconLanguage,
  terug: IconArrowLeft,
  vertrek: IconCalendarUp,
  voorlezen: IconVolume,
  wacht: IconCloudOff,
  welkom: IconBed,
  werkgever: IconBriefcase,
  woonplaats: IconHome,
  zone: IconScan,
} as const;

/** A picture beside the words; it says nothing the words don't. */
export function Pictogram({ naam, groot }: { naam: keyof typeof PICTOGRAMMEN; groot?: boolean }) {
  const Tabler = PICTOGRAMMEN[naam];
  return (
    <Tabler
      className={groot ? 'od-icon od-gast__pictogram' : 'od-icon'}
      aria-hidden="true"
      focusable="false"
    />
  );
}
