/** An instant as UTC date and minute: "2026-11-20 16:00". Whoever prints it says UTC. */
export function formatUtc(instant: string): string {
  return new Date(instant).toISOString().slice(0, 16).replace('T', ' ');
}
