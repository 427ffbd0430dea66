import { describeRegistry } from '@quorum/bots';

/** Prints the registry: one line a bot, or a JSON array with `name`, `family` and the rest. */
export function listBots({ json }: { readonly json: boolean }): void {
  const rows = describeRegistry().map(({ slug, name, ...rest }) => ({
    name: slug,
    displayName: name,
    ...rest,
  }));
  if (json) {
    process.stdout.write(`${JSON.stringify(rows)}\n`);
    return;
  }
  const width = Math.max(...rows.map(({ name }) => name.length));
  for (const { name, family, timeframe, thesis } of rows) {
    process.stdout.write(`${name.padEnd(width)}  ${family.padEnd(15)}  ${timeframe.padEnd(3)}  ${thesis}\n`);
  }
}
