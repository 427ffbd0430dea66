'use client';

import { AppShell, Burger } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { usePathname } from 'next/navigation';
import { type ReactNode, useEffect, useRef } from 'react';
import { Palette } from '#components/palette/palette.tsx';
import { Brand } from './brand.tsx';
import { Navigation, stations } from './navigation.tsx';
import styles from './shell.module.css';
import { ThemeToggle } from './theme-toggle.tsx';

const pages = stations.map(({ href, label }) => ({ kind: 'Pages', label, detail: '', href }) as const);

interface ShellProps {
  readonly environment: ReactNode;
  readonly status: ReactNode;
  readonly banner: ReactNode;
  readonly footer: ReactNode;
  readonly children: ReactNode;
}

/** The frame of every page: top bar, navigation, main, provenance. */
export function Shell({ environment, status, banner, footer, children }: ShellProps) {
  const [isOpen, { toggle, close }] = useDisclosure(false);
  useFocusOnNavigation(close);
  return (
    <AppShell
      header={{ height: { base: 88, sm: 52 } }}
      navbar={{ width: 168, breakpoint: 'sm', collapsed: { mobile: !isOpen } }}
      padding={0}
    >
      <a href="#main" className="skip-link">
        Skip to content
      </a>
      <AppShell.Header className={styles.header}>
        <div className={styles.identity}>
          <Burger
            opened={isOpen}
            onClick={toggle}
            hiddenFrom="sm"
            size="sm"
            aria-label={isOpen ? 'Close navigation' : 'Open navigation'}
          />
          <Brand />
          {environment}
          <span className={styles.themeOnPhone}>
            <ThemeToggle />
          </span>
        </div>
        <div className={styles.status}>
          {status}
          <Palette pages={pages} />
          <span className={styles.themeOnDesk}>
            <ThemeToggle />
          </span>
        </div>
      </AppShell.Header>
      <AppShell.Navbar className={styles.navbar}>
        <Navigation onNavigate={close} />
      </AppShell.Navbar>
      {/* The frame's main part holds the footer too, which does not belong to the page's own <main>. */}
      <AppShell.Main className={styles.frame} renderRoot={(frame) => <div {...frame} />}>
        <main className={styles.main} id="main" tabIndex={-1}>
          {banner}
          <div className={styles.page}>{children}</div>
        </main>
        {footer}
      </AppShell.Main>
    </AppShell>
  );
}

/** After a navigation the new page's heading takes the focus, as it would after a full load. */
function useFocusOnNavigation(close: () => void) {
  const pathname = usePathname();
  const last = useRef(pathname);
  useEffect(() => {
    if (last.current === pathname) return;
    last.current = pathname;
    close();
    document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  }, [pathname, close]);
}
