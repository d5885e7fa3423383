export const settings = {
  title: 'Reading',
  theme: 'Paper',
  themes: { system: 'As the device', light: 'Light', sepia: 'Sepia', dark: 'Dark' },
  size: 'Text size',
  sizes: { small: 'Small', normal: 'Normal', large: 'Large', larger: 'Larger' },
} as const;
