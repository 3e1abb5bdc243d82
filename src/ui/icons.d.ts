/** Icons are imported by path: the package's index has thousands and costs seconds at build and start. */
declare module '@tabler/icons-react/dist/esm/icons/*.mjs' {
  import type { ComponentType, SVGProps } from 'react';

  const TablerIcon: ComponentType<
    SVGProps<SVGSVGElement> & { size?: number | string; stroke?: number | string }
  >;
  export default TablerIcon;
}
