import type { ReactNode } from 'react';
import { TextLink } from '#components/ui/text-link.tsx';
import styles from './not-found-notice.module.css';

interface NotFoundNoticeProps {
  readonly title: string;
  readonly children?: ReactNode;
  /** Where "Head back" leads. */
  readonly href: string;
}

/** Nothing lives at this address: what to do instead, in the middle of the page. */
export function NotFoundNotice({ title, children, href }: NotFoundNoticeProps) {
  return (
    <div className={styles.notice}>
      <p className={styles.code}>404</p>
      <h1 className={styles.title} tabIndex={-1}>
        {title}
      </h1>
      {children}
      <p>
        <TextLink href={href}>Head back</TextLink>
      </p>
    </div>
  );
}
