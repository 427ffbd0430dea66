import { Button, TextInput } from '@mantine/core';

/** Leads to the table, filtered. A plain form: it works before and without scripts. */
export function BotSearch() {
  return (
    <form action="/bots" method="get" style={{ display: 'flex', gap: '0.5rem', alignItems: 'flex-end' }}>
      <TextInput name="q" label="Search bots" placeholder="name or family" type="search" />
      <Button type="submit">Search</Button>
    </form>
  );
}
