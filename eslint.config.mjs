import checkFile from 'eslint-plugin-check-file';
import next from 'eslint-config-next';
import nextTypescript from 'eslint-config-next/typescript';

/** Domains in order: each may import those before it, never those after. */
const domains = [
  'accounts',
  'touchpoints',
  'segments',
  'gallery',
  'collection',
  'ratings',
  'personas',
  'journeys',
  'chains',
  'actions',
  'audits',
  'priorities',
];

const laterDomains = domains.map((domain, index) => ({
  target: `./lib/${domain}`,
  from: domains.slice(index + 1).map((later) => `./lib/${later}`),
  message: 'A domain imports only the domains before it.',
}));

const componentZones = domains.map((domain) => ({
  target: `./components/${domain}`,
  from: domains.filter((other) => other !== domain).map((other) => `./lib/${other}`),
  message: 'Components take their own domain only; other data comes as props.',
}));

/** Rooms of components that every domain builds with. `import()` counts as any other import. */
const neutralRooms = [
  'ui',
  'layout',
  'form',
  'data-table',
  'charts',
  'files',
  'saving',
  'comments',
  'public-links',
];

const neutralZone = {
  target: neutralRooms.map((room) => `./components/${room}`),
  from: [
    ...[...domains, 'dashboard', 'trash'].map((domain) => `./components/${domain}`),
    ...domains.map((domain) => `./lib/${domain}`),
  ],
  message: 'What every domain builds with knows none of them.',
};

const layers = [
  { target: './components', from: './app', message: 'app → components → lib → db, never back.' },
  { target: './lib', from: ['./app', './components'], message: 'app → components → lib → db, never back.' },
  { target: './db', from: ['./app', './components'], message: 'app → components → lib → db, never back.' },
  {
    target: './components/ui',
    from: './lib',
    except: ['./format', './utils', './i18n'],
    message: 'Primitives know no domain.',
  },
  {
    target: ['./components', ...domains.map((domain) => `./lib/${domain}`)],
    from: './lib/views',
    message: 'Views are read by app and lib/jobs only.',
  },
  {
    target: './lib/comments',
    from: domains.filter((domain) => domain !== 'accounts').map((domain) => `./lib/${domain}`),
    message: 'Comments hang on records of every domain and know none of them.',
  },
  {
    target: './lib/public-links',
    from: domains.map((domain) => `./lib/${domain}`),
    message: 'Links lead to records of several domains and know none of them.',
  },
  ...laterDomains,
  ...componentZones,
  neutralZone,
];

export default [
  {
    ignores: [
      '.next/**',
      '.data/**',
      '.cache/**',
      'node_modules/**',
      'next-env.d.ts',
      'test-results/**',
      'db/migrations/**',
    ],
  },
  ...next,
  ...nextTypescript,
  {
    plugins: { 'check-file': checkFile },
    settings: { 'import/resolver': { typescript: { project: './tsconfig.json' } } },
    rules: {
      'import/no-restricted-paths': ['error', { zones: layers }],
      'check-file/filename-naming-convention': [
        'error',
        { '**/*.{ts,tsx,mjs}': 'KEBAB_CASE' },
        { ignoreMiddleExtensions: true },
      ],
      'max-lines': ['error', { max: 500, skipBlankLines: false, skipComments: false }],
      'no-console': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Configuration is read in lib/env.ts only.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.property.name='toLocaleString']",
          message: 'Formatting belongs to lib/format.',
        },
        {
          selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
          message: 'Text is rendered as text.',
        },
      ],
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'next-intl',
              importNames: ['useFormatter'],
              message: 'Formatting belongs to lib/format.',
            },
            { name: 'next-auth', message: 'Only lib/auth/session.ts knows next-auth.' },
            { name: 'postgres', message: 'Connections are opened in db only.' },
          ],
          patterns: [
            {
              group: ['@/db/client'],
              message: 'The pools are for db, and for the few that work before a tenant is known.',
            },
          ],
        },
      ],
    },
  },
  // Those that work before a tenant is known, or outside of one.
  {
    files: [
      'db/**',
      'lib/{auth,accounts,jobs,mail,live}/**',
      'lib/collection/public-*.ts',
      'lib/audits/guests/find-guest-link.ts',
      'lib/public-links/find-link-key.ts',
      'scripts/**',
      'bench/**',
      'app/readyz/**',
      '**/*.db.test.ts',
      'e2e/**',
      'instrumentation.ts',
    ],
    rules: { 'no-restricted-imports': 'off' },
  },
  {
    files: [
      'scripts/**',
      'bench/**',
      'e2e/**',
      'db/**',
      '*.config.*',
      'proxy.ts',
      'lib/env.ts',
      'instrumentation.ts',
      '**/*.test.ts',
      'lib/imports/read/*.mjs',
    ],
    rules: {
      'no-restricted-properties': 'off',
      'no-restricted-syntax': 'off',
      'no-console': 'off',
      'import/no-anonymous-default-export': 'off',
    },
  },
  // Content and tests are long lists; one subject each all the same.
  { files: ['lib/touchpoints/libraries/**', '**/*.test.ts', '**/*.test.tsx'], rules: { 'max-lines': 'off' } },
];
