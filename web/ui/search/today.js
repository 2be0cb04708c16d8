/** The reader's day, as in `2022-07-14`: what "yesterday" is counted from. */
export function today() {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
