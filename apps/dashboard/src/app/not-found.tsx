import { NotFoundNotice } from '#components/states/not-found-notice.tsx';

export default function NotFound() {
  return (
    <main>
      <NotFoundNotice title="There is no such page" href="/" />
    </main>
  );
}
