import {
  Activity,
  Bot,
  ChartCandlestick,
  Compass,
  GraduationCap,
  Grid3x3,
  LayoutDashboard,
  Users,
} from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import styles from './navigation.module.css';

/** The stations that have a page, in the order of the loop. */
export const stations = [
  { href: '/', label: 'Overview', Icon: LayoutDashboard },
  { href: '/market', label: 'Market', Icon: ChartCandlestick },
  { href: '/bots', label: 'Bots', Icon: Bot },
  { href: '/correlations', label: 'Correlations', Icon: Grid3x3 },
  { href: '/learning', label: 'Learning', Icon: GraduationCap },
  { href: '/situations', label: 'Situations', Icon: Compass },
  { href: '/ensemble', label: 'Ensemble', Icon: Users },
  { href: '/system', label: 'System', Icon: Activity },
] as const;

export function Navigation({ onNavigate }: { onNavigate: () => void }) {
  const pathname = usePathname();
  return (
    <nav aria-label="Pages">
      <ul className={styles.list}>
        {stations.map(({ href, label, Icon }) => (
          <li key={href}>
            <Link
              href={href}
              className={styles.link}
              aria-current={isWithin(pathname, href) ? 'page' : undefined}
              onClick={onNavigate}
            >
              <Icon size={16} aria-hidden="true" />
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function isWithin(pathname: string, href: string): boolean {
  return href === '/' ? pathname === '/' : pathname === href || pathname.startsWith(`${href}/`);
}
