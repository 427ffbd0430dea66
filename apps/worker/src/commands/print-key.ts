/** Shows a new key, the only time that it can be shown. */
export function printKey(name: string, key: string, json: boolean): void {
  process.stdout.write(
    json
      ? `${JSON.stringify({ name, key })}\n`
      : `The key of ${name}, shown this once: keep it where ${name} finds it.\n${key}\n`,
  );
}
