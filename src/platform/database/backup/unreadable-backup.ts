/** A backup that can't be restored as it is; the message says why and what to do. */
export class UnreadableBackup extends Error {
  override name = 'UnreadableBackup';
}
