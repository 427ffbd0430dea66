import { type Html, html } from './html.ts';

export interface Column<Row> {
  readonly name: string;
  readonly write: (row: Row) => string | Html;
}

/** A table that scrolls by itself where it is wider than the page; its first column names the row. */
export function table<Row>(caption: string, columns: readonly Column<Row>[], rows: readonly Row[]): Html {
  const heads = columns.map(({ name }) => html`<th scope="col">${name}</th>`);
  const lines = rows.map((row) => {
    const cells = columns.map(({ write }, place) =>
      place === 0 ? html`<th scope="row">${write(row)}</th>` : html`<td>${write(row)}</td>`,
    );
    return html`<tr>${cells}</tr>`;
  });
  return html`<div class="scroll" role="region" aria-label="${caption}" tabindex="0"><table><caption>${caption}</caption>
<thead><tr>${heads}</tr></thead><tbody>
${lines}</tbody></table></div>`;
}

/** The values of a picture, folded away. */
export function behind(content: Html): Html {
  return html`<details><summary>The values</summary>${content}</details>`;
}
