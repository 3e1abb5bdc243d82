/** What lets a tablet or phone keep the check-in as an app of its own, without the browser around it. */
export const loader = () =>
  Response.json(
    {
      id: '/kiosk',
      name: 'Onderdak – check-in',
      short_name: 'Check-in',
      start_url: '/kiosk',
      scope: '/kiosk',
      display: 'fullscreen',
      display_override: ['fullscreen', 'standalone'],
      background_color: '#ffffff',
      theme_color: '#ffffff',
      icons: [
        { src: '/kiosk-192.png', sizes: '192x192', type: 'image/png' },
        { src: '/kiosk-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
        { src: '/kiosk-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        { src: '/favicon.svg', sizes: 'any', type: 'image/svg+xml' },
      ],
    },
    { headers: { 'content-type': 'application/manifest+json', 'cache-control': 'max-age=86400' } },
  );
