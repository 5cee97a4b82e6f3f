// Do the attacks of db/testing/attacks notice a hole? Each fault is planted in a copy of the sources, and the tests of the
// verbs behind it must turn red. First the other way round: without row-level security alone, nothing gets through.
// Run: node scripts/prove/planted-faults.mjs [part of a fault's name]
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const copied = [
  'app',
  'components',
  'db',
  'lib',
  'messages',
  'scripts',
  'testing',
  'package.json',
  'tsconfig.json',
  'vitest.config.ts',
];
const worker = 'db/testing/setup-worker.ts';
/** Takes the last lock away: the application's role is held back by no policy. */
const withoutPolicies = [
  worker,
  '  await admin.end();\n',
  "  await admin.unsafe('alter role touchstone_app bypassrls');\n  await admin.end();\n",
];

/** What is broken: a file, what stands there and what is put in its place; and whose attacks must notice. */
const faults = [
  [
    'who is suspended in the organization still enters its brands',
    'memberships',
    [['lib/auth/make-context.ts', '!row || row.suspendedAt !== null', '!row']],
  ],
  [
    'brands that are closed to a person are listed',
    'memberships',
    [['lib/accounts/places.ts', 'closed = all.filter', 'closed = [].filter']],
  ],
  [
    'a suspended manager of a brand enters',
    'memberships',
    [['lib/auth/make-context.ts', '        isNull(workspaceMembers.suspendedAt),\n', '']],
  ],
  [
    'a record is looked up by its id alone',
    'rating',
    [
      [
        'lib/auth/tenant.ts',
        'and(eq(table.workspaceId, ctx.workspace.id), eq(table.id, id))',
        'eq(table.id, id)',
      ],
      withoutPolicies,
    ],
  ],
  [
    'touchpoints are looked up by their ids alone',
    'touchpoint',
    [
      ['lib/touchpoints/read-touchpoints.ts', 'eq(touchpoints.workspaceId, ctx.workspace.id)', 'sql`true`'],
      withoutPolicies,
    ],
  ],
  [
    'references are looked up by their ids alone',
    'touchpoint',
    [
      ['lib/touchpoints/require-references.ts', 'eq(table.workspaceId, ctx.workspace.id)', 'undefined'],
      withoutPolicies,
    ],
  ],
  [
    'references are not looked up at all',
    'touchpoint',
    [
      [
        'lib/touchpoints/require-references.ts',
        'if (wanted.length === 0) continue',
        'if (wanted.length >= 0) continue',
      ],
    ],
  ],
  [
    'a reference may lie in the trash',
    'touchpoint',
    [['lib/touchpoints/require-references.ts', 'among(table.id, wanted), live)', 'among(table.id, wanted))']],
  ],
  [
    'of several ids the known ones are enough',
    'touchpoint',
    [
      [
        'lib/touchpoints/update-touchpoints.ts',
        "if (rows.length !== wanted.length) throw new AppError('NOT_FOUND')",
        "if (rows.length === 0) throw new AppError('NOT_FOUND')",
      ],
    ],
  ],
  [
    'an entry in the trash may be changed',
    'list',
    [
      [
        'lib/touchpoints/lists/lists.ts',
        'trashed ? isNotNull(table.deletedAt) : isNull(table.deletedAt)',
        'trashed ? isNotNull(table.deletedAt) : undefined',
      ],
    ],
  ],
  [
    'the sibling to stand behind is not looked up',
    'list',
    [
      [
        'lib/touchpoints/lists/move-list-entry.ts',
        'if (input.afterId) await lockEntry(w.tx, ctx, list, input.afterId);',
        '',
      ],
    ],
  ],
  [
    'a standard of a deleted touchpoint is still there',
    'passport',
    [
      [
        'lib/touchpoints/standards/lock-standard.ts',
        'and(own(ctx, standards, id), isNull(touchpoints.deletedAt))',
        'own(ctx, standards, id)',
      ],
    ],
  ],
  [
    'one part of the trash goes before the other is looked at',
    'account',
    [
      [
        'lib/trash/purge-from-trash.ts',
        'if (gone.length !== ids.length) throw',
        'if (gone.length === 0) throw',
      ],
    ],
  ],
  [
    'a vote reaches suggestions of other rounds',
    'collection',
    [['lib/collection/vote.ts', 'eq(collectionSuggestions.roundId, roundId),', '']],
  ],
  [
    'a decided suggestion is decided again',
    'collection',
    [['lib/collection/lock-suggestions.ts', "state !== 'open'", "state === 'merged'"]],
  ],
  [
    'a brand of any kind may be in the gallery',
    'collection',
    [['lib/gallery/settle-item.ts', "brand.kind === 'own'", 'brand.kind === undefined']],
  ],
  [
    'a mapping that was put away is renamed',
    'rating',
    [
      [
        'lib/ratings/rename-mapping.ts',
        'and(own(ctx, importMappings, id), isNull(importMappings.deletedAt))',
        'own(ctx, importMappings, id)',
      ],
    ],
  ],
  [
    'somebody else’s session is ended',
    'account',
    [
      [
        'lib/auth/session-store.ts',
        'and(eq(sessions.id, sessionId), eq(sessions.userId, userId), isNull(sessions.revokedAt))',
        'and(eq(sessions.id, sessionId), isNull(sessions.revokedAt))',
      ],
    ],
  ],
  [
    'an invitation of another place is revoked',
    'account',
    [
      [
        'lib/accounts/invitations.ts',
        'and(of(target), eq(invitations.id, invitationId), open())',
        'and(eq(invitations.id, invitationId), open())',
      ],
    ],
  ],
  [
    'a member of another organization is changed',
    'account',
    [
      [
        'lib/accounts/organization-members.ts',
        '    eq(organizationMembers.organizationId, ctx.organization.id),\n    eq(organizationMembers.userId, input.userId),',
        '    eq(organizationMembers.userId, input.userId),',
      ],
    ],
  ],
  [
    'the logo of another organization is shown',
    'reads',
    [
      [
        'lib/accounts/organization-logo.ts',
        'and(ofOrganization(ctx), eq(organizationLogos.id, logoId))',
        'eq(organizationLogos.id, logoId)',
      ],
    ],
  ],
  [
    'figures are read of every workspace',
    'reads',
    [
      [
        'lib/ratings/list-cell-rows.ts',
        '.where(own(ctx, periods, periodId))',
        '.where(eq(periods.id, periodId))',
      ],
      withoutPolicies,
    ],
  ],
  [
    'a retry gives what another tenant was answered',
    'touchpoint',
    [
      [
        'lib/live/once.ts',
        'eq(mutations.workspaceId, ctx.workspace.id), eq(mutations.id, mutationId)',
        'eq(mutations.id, mutationId)',
      ],
      [
        'lib/live/once.ts',
        'const [claimed]',
        'const [other] = await w.tx.select({ result: mutations.result }).from(mutations).where(mine);\n  if (other) return other.result as Result;\n  const [claimed]',
      ],
      withoutPolicies,
    ],
  ],
];

function copySources() {
  const folder = fs.mkdtempSync(path.join(tmpdir(), 'touchstone-faults-'));
  for (const name of copied) fs.cpSync(path.join(root, name), path.join(folder, name), { recursive: true });
  fs.symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  return folder;
}

/** Whether the attacks pass, and what they said. */
function attack(folder, which) {
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'db', `db/testing/attacks/${which}`];
  const child = spawn(process.execPath, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stdout.on('data', (data) => (said += data));
  child.stderr.on('data', (data) => (said += data));
  return new Promise((resolve) => child.on('close', (code) => resolve({ passed: code === 0, said })));
}

/** Plants changes, runs the attacks, and takes the changes back. */
async function attackWith(folder, changes, which) {
  const kept = new Map();
  for (const [name, from, to] of changes) {
    const file = path.join(folder, name);
    const text = fs.readFileSync(file, 'utf8');
    if (!text.includes(from)) throw new Error(`${name} does not say any more: ${from}`);
    if (!kept.has(file)) kept.set(file, text);
    fs.writeFileSync(
      file,
      text.replace(from, () => to),
    );
  }
  const outcome = await attack(folder, which);
  for (const [file, text] of kept) fs.writeFileSync(file, text);
  // A test that cannot even begin notices nothing.
  return { ...outcome, ran: /AssertionError/.test(outcome.said) };
}

const only = process.argv[2] ?? '';
const folder = copySources();
let missed = 0;
try {
  if (only === '') {
    const { passed, said } = await attackWith(folder, [withoutPolicies], '');
    if (!passed) missed += 1;
    console.log(
      passed
        ? 'without row-level security every attack is still refused'
        : `FAIL without row-level security:\n${said}`,
    );
  }
  const tried = faults.filter(([what]) => what.includes(only));
  for (const [what, which, changes] of tried) {
    const { passed, ran } = await attackWith(folder, changes, which);
    if (passed || !ran) missed += 1;
    console.log(`${passed || !ran ? 'FAIL not noticed' : 'noticed'}: ${what}`);
  }
  console.log(`${tried.length} planted faults, ${missed === 0 ? 'all noticed' : `${missed} failures`}`);
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}
process.exitCode = missed === 0 ? 0 : 1;
