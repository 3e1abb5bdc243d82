/** What lets a huisvester keep Vannacht as an app of its own on a phone or computer. */
export const loader = () =>
  Response.json(
    {
      id: '/vannacht',
      name: 'Onderdak',
      short_name: 'Onderdak',
      start_url: '/vannacht',
      scope: '/',
      display: 'standalone',
      background_color: '#ffffff',
      theme_color: '#ffffff',
      icons: [
        { src: '/kiosk-192.png', sizes: '192x192', type: 'image/png' },
        { src: '/kiosk-512.png', sizes: '512x512', type: 'image/png' },
        { src: '/kiosk-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      ],
    },
    { headers: { 'content-type': 'application/manifest+json', 'cache-control': 'max-age=86400' } },
  );
