'use client';

import { ErrorState } from '#components/states/error-state.tsx';

/** The last net: a page that could not even start. Its details are in the dashboard's log. */
export default function PageError() {
  return (
    <ErrorState sentence="the page could not be read. Is the database running? The dashboard's log says more." />
  );
}
