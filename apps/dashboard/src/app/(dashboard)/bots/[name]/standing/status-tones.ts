import type { Tone } from '#components/ui/tag.tsx';
import type { Standing } from '#data/trust/get-standings.ts';

export const statusTones: Record<Standing['status'], Tone> = {
  active: 'ok',
  probation: 'warn',
  disabled: 'bad',
  retired: 'neutral',
};
