/** What a status means for the reader; decides icon and colour, never the word. */
export type Status = 'success' | 'warning' | 'danger' | 'info' | 'neutral';
