import { ScrollRegion } from '#components/tables/scroll-region.tsx';
import table from '#components/tables/table.module.css';
import type { Bot } from '#data/bots/get-bot.ts';

/** What the bot is set to, and what it could be set to. */
export function ParametersBlock({ bot }: { bot: Bot }) {
  if (bot.parameters.length === 0) {
    return (
      <p className="soft" style={{ margin: 0, padding: '0.875rem 1rem' }}>
        It has no parameters.
      </p>
    );
  }
  return (
    <ScrollRegion label="Parameters">
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">Parameter</th>
            <th scope="col" className={table.right}>
              Default
            </th>
            <th scope="col" className={table.right}>
              Range
            </th>
          </tr>
        </thead>
        <tbody data-hold-still>
          {bot.parameters.map(({ name, default: value, minimum, maximum, description, whole }) => (
            <tr key={name}>
              <td>
                {name}
                <div className="soft">{description}</div>
              </td>
              <td className={`num ${table.right}`}>{value}</td>
              <td className={`num ${table.right}`}>
                {minimum}–{maximum}
                {whole && <div className="soft">whole numbers</div>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
