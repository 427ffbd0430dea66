import { NotFoundNotice } from '#components/states/not-found-notice.tsx';
import { BotSearch } from './profile/bot-search.tsx';

export default function BotNotFound() {
  return (
    <NotFoundNotice title="There is no bot of this name" href="/bots">
      <BotSearch />
    </NotFoundNotice>
  );
}
