import { createTheme, type MantineColorsTuple } from '@mantine/core';

const ink: MantineColorsTuple = [
  '#e6eaf0',
  '#c3cad5',
  '#a3adbb',
  '#7d8897',
  '#4a5463',
  '#333c49',
  '#232b36',
  '#151b24',
  '#0e131b',
  '#090d13',
];

const signal: MantineColorsTuple = [
  '#eaf2ff',
  '#d0e1ff',
  '#a3c4ff',
  '#7aa9ff',
  '#578fff',
  '#3d7bf7',
  '#2a68e0',
  '#1e56c4',
  '#1747a3',
  '#113a86',
];

export const theme = createTheme({
  fontFamily: 'var(--font-inter), system-ui, sans-serif',
  fontFamilyMonospace: "ui-monospace, 'SF Mono', 'DejaVu Sans Mono', monospace",
  headings: { fontFamily: 'var(--font-inter), system-ui, sans-serif', fontWeight: '600' },
  colors: { dark: ink, signal },
  primaryColor: 'signal',
  primaryShade: { light: 7, dark: 7 },
  defaultRadius: 'sm',
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  respectReducedMotion: true,
  cursorType: 'pointer',
  autoContrast: true,
});
