/** The session's cookie. The `__Host-` prefix binds it to this host over TLS; plain http can't have it. */
export function sessionCookie(publicUrl: string): string {
  return publicUrl.startsWith('https://') ? '__Host-onderdak' : 'onderdak';
}

export const LOGIN_COOKIE = 'onderdak-inloggen';
export const LANGUAGE_COOKIE = 'onderdak-taal';
export const THEME_COOKIE = 'onderdak-gemeente';
export const KEPT_FORM_COOKIE = 'onderdak-bewaard';
/** Of who is not logged in, so that public forms have something to bind their token to. */
export const VISITOR_COOKIE = 'onderdak-bezoeker';
/** Set by the script of the emergency list: the session that kept it for when there is no connection. */
export const KEPT_LIST_COOKIE = 'onderdak-lijst';
