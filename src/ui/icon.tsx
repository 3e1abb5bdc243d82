import IconAlertTriangle from '@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs';
import IconArrowDown from '@tabler/icons-react/dist/esm/icons/IconArrowDown.mjs';
import IconArrowsSort from '@tabler/icons-react/dist/esm/icons/IconArrowsSort.mjs';
import IconArrowUp from '@tabler/icons-react/dist/esm/icons/IconArrowUp.mjs';
import IconChevronRight from '@tabler/icons-react/dist/esm/icons/IconChevronRight.mjs';
import IconCircleCheck from '@tabler/icons-react/dist/esm/icons/IconCircleCheck.mjs';
import IconCircleX from '@tabler/icons-react/dist/esm/icons/IconCircleX.mjs';
import IconDownload from '@tabler/icons-react/dist/esm/icons/IconDownload.mjs';
import IconInfoCircle from '@tabler/icons-react/dist/esm/icons/IconInfoCircle.mjs';
import IconLogout from '@tabler/icons-react/dist/esm/icons/IconLogout.mjs';
import IconMenu2 from '@tabler/icons-react/dist/esm/icons/IconMenu2.mjs';
import IconMinus from '@tabler/icons-react/dist/esm/icons/IconMinus.mjs';
import IconMoon from '@tabler/icons-react/dist/esm/icons/IconMoon.mjs';
import IconPrinter from '@tabler/icons-react/dist/esm/icons/IconPrinter.mjs';
import IconSearch from '@tabler/icons-react/dist/esm/icons/IconSearch.mjs';

const ICONS = {
  danger: IconCircleX,
  down: IconArrowDown,
  download: IconDownload,
  info: IconInfoCircle,
  logout: IconLogout,
  menu: IconMenu2,
  moon: IconMoon,
  neutral: IconMinus,
  print: IconPrinter,
  right: IconChevronRight,
  search: IconSearch,
  sort: IconArrowsSort,
  success: IconCircleCheck,
  up: IconArrowUp,
  warning: IconAlertTriangle,
} as const;

export type IconName = keyof typeof ICONS;

/** A decorative icon; the word beside it carries the meaning, so screen readers skip it. */
export function Icon({ name }: { name: IconName }) {
  const Tabler = ICONS[name];
  return <Tabler className="od-icon" aria-hidden="true" focusable="false" />;
}
