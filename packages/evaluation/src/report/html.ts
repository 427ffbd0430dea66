/** Markup that is safe as it stands. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Part = string | number | Html | null | readonly (string | number | Html | null)[];

/** Builds markup: what is put in is escaped, unless it is markup itself. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(strings.reduce((text, string, place) => text + shown(parts[place - 1] ?? null) + string));
}

function shown(part: Part): string {
  if (part === null) return '';
  if (Array.isArray(part)) return part.map(shown).join('');
  return part instanceof Html ? part.text : escaped(String(part));
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
