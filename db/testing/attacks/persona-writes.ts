import { findTenantContext } from '@/lib/auth/make-context';
import { AppError } from '@/lib/errors';
import { newId } from '@/lib/ids';
import { archivePersona } from '@/lib/personas/archive-persona';
import { copyPersona } from '@/lib/personas/copy-persona';
import { createPersona } from '@/lib/personas/create-persona';
import { deletePersona } from '@/lib/personas/delete-persona';
import { duplicatePersona } from '@/lib/personas/duplicate-persona';
import { editPersona } from '@/lib/personas/edit-persona';
import type { CopyPersonaInput, EditPersonaInput } from '@/lib/personas/input';
import { restorePersona } from '@/lib/personas/restore-persona';
import { unarchivePersona } from '@/lib/personas/unarchive-persona';
import { namePersonaVersion } from '@/lib/personas/versions/name-persona-version';
import { restorePersonaVersion } from '@/lib/personas/versions/restore-persona-version';
import { savePersonaVersion } from '@/lib/personas/versions/save-persona-version';
import { attackable, type Exception } from './attackable';
import type { Actor } from './stage';
import type { Ids } from './things';

const door = (name: string) => `lib/personas/actions.ts ${name}`;
const archived = (at: string): Exception => ({
  at,
  given: ['archived'],
  because: 'An archived record keeps its place and may be named.',
});

/** What is made gets an id from the page, which belongs to nobody yet. */
const withNewIds = (input: EditPersonaInput): EditPersonaInput =>
  JSON.parse(JSON.stringify(input).replaceAll('"new"', () => `"${newId()}"`)) as EditPersonaInput;

const edit = (
  name: string,
  edits: (ids: Ids) => EditPersonaInput['edits'],
  accepts: readonly Exception[] = [],
) =>
  attackable({
    name: `editPersona, ${name}`,
    doors: 'PATCH /api/o/[organization]/[workspace]/personas/[personaId]',
    input: (ids) => ({ id: ids.persona, edits: edits(ids) }),
    run: ({ tenant }, input) => editPersona(tenant, withNewIds(input)),
    accepts,
  });

/** As the action does it: the other brand is found by its address. */
async function copyTo({ tenant, session }: Actor, input: CopyPersonaInput) {
  const { id: userId, name, email, locale } = session.user;
  const where = { organization: tenant.organization.slug, workspace: input.target };
  const target = await findTenantContext({ userId, name, email, locale }, where);
  if (!target) throw new AppError('NOT_FOUND', { field: 'target' });
  return copyPersona(tenant, target, input);
}

/** Verbs of personas, and each kind of step in a portrait. */
export const personaWrites = [
  attackable({
    name: 'createPersona',
    doors: door('createPersonaAction'),
    input: (ids) => ({ name: 'Olga', segmentId: ids.segment }),
    run: ({ tenant }, input) => createPersona(tenant, input),
    accepts: [archived('segmentId')],
  }),
  attackable({
    name: 'duplicatePersona',
    doors: door('duplicatePersonaAction'),
    input: (ids) => ({ id: ids.persona, name: 'Olga again' }),
    run: ({ tenant }, input) => duplicatePersona(tenant, input),
    accepts: [archived('id')],
  }),
  attackable({
    name: 'copyPersona',
    doors: door('copyPersonaAction'),
    input: (ids) => ({ id: ids.persona, target: ids.sister }),
    run: (actor, input) => copyTo(actor, input),
    accepts: [archived('id')],
  }),
  attackable({
    name: 'archivePersona',
    doors: door('archivePersonaAction'),
    input: (ids) => ({ id: ids.persona }),
    run: ({ tenant }, input) => archivePersona(tenant, input),
    accepts: [{ at: 'id', given: ['archived'], because: 'What is archived already stays archived.' }],
  }),
  attackable({
    name: 'unarchivePersona',
    doors: door('unarchivePersonaAction'),
    input: (ids) => ({ id: ids.personaArchived }),
    run: ({ tenant }, input) => unarchivePersona(tenant, input),
    accepts: [{ at: 'id', given: ['live'], because: 'What is in use already stays in use.' }],
  }),
  attackable({
    name: 'deletePersona',
    doors: door('deletePersonaAction'),
    input: (ids) => ({ id: ids.persona }),
    run: ({ tenant }, input) => deletePersona(tenant, input),
    accepts: [archived('id')],
  }),
  attackable({
    name: 'restorePersona',
    doors: door('restorePersonaAction'),
    input: (ids) => ({ id: ids.personaDeleted }),
    run: ({ tenant }, input) => restorePersona(tenant, input),
  }),
  edit(
    'what is said about the whole',
    (ids) => [{ op: 'about', patch: { name: 'Vera', segmentId: ids.segment2, portraitFileId: ids.file2 } }],
    [archived('id'), archived('edits.*.patch.segmentId')],
  ),
  edit('a new section', (ids) => [
    { op: 'addSection', id: 'new', kind: 'needs', afterId: ids.personaSection },
  ]),
  edit('a section’s name', (ids) => [{ op: 'nameSection', id: ids.personaSection, title: 'Wishes' }]),
  edit('the order of sections', (ids) => [
    { op: 'moveSection', id: ids.personaSection2, afterId: null },
    { op: 'moveSection', id: ids.personaSection2, afterId: ids.personaSection },
  ]),
  edit('a section less', (ids) => [{ op: 'removeSection', id: ids.personaSection }]),
  edit('new statements', (ids) => [
    {
      op: 'addStatements',
      sectionId: ids.personaSection,
      afterId: ids.personaStatement,
      statements: [{ id: 'new', text: 'Wants to rest' }],
    },
  ]),
  edit('a statement’s words', (ids) => [
    { op: 'changeStatement', id: ids.personaStatement, patch: { text: 'Wants to rest' } },
  ]),
  edit('the order of statements', (ids) => [
    {
      op: 'moveStatement',
      id: ids.personaStatement,
      sectionId: ids.personaSection,
      afterId: ids.personaStatement2,
    },
  ]),
  edit('statements less', (ids) => [{ op: 'removeStatements', ids: [ids.personaStatement] }]),
  edit(
    'a preference',
    (ids) => [
      {
        op: 'prefer',
        channelId: ids.channel2,
        preference: { value: 3, measuredOn: '2026-10-01', source: 'Interviews' },
      },
    ],
    [archived('id'), archived('edits.*.channelId')],
  ),
  attackable({
    name: 'savePersonaVersion',
    doors: door('savePersonaVersionAction'),
    input: (ids) => ({ personaId: ids.persona, label: 'Agreed' }),
    run: ({ tenant }, input) => savePersonaVersion(tenant, input),
    accepts: [archived('personaId')],
  }),
  attackable({
    name: 'namePersonaVersion',
    doors: door('namePersonaVersionAction'),
    input: (ids) => ({ personaId: ids.persona, versionId: ids.personaVersion, label: 'Agreed' }),
    run: ({ tenant }, input) => namePersonaVersion(tenant, input),
  }),
  attackable({
    name: 'restorePersonaVersion',
    doors: door('restorePersonaVersionAction'),
    input: (ids) => ({ personaId: ids.persona, versionId: ids.personaVersion }),
    run: ({ tenant }, input) => restorePersonaVersion(tenant, input),
  }),
];
