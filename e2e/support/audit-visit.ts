import { randomUUID } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import postgres from 'postgres';
import type { Person } from './people';

export interface AuditStage {
  slugs: { organization: string; workspace: string };
  workspaceId: string;
  cycleId: string;
  visitId: string;
  auditor: Person & { userId: string };
  manager: Person;
  sql: postgres.Sql;
}

const password = 'a password of an auditor 19';
const touchpoints = [
  ['before', 'Facade and entrance', null],
  ['before', 'Parking', null],
  ['during', 'Greeting', 'person'],
  ['during', 'Counter and menu', null],
  ['during', 'Waiting in line', null],
  ['during', 'Barista', 'person'],
  ['during', 'Payment', 'payment'],
  ['after', 'Receipt and farewell', null],
] as const;

/** A brand with an open cycle and visits for one auditor. Written by the owner, past all rules. */
export async function stageAudit(): Promise<AuditStage> {
  const sql = postgres(process.env.TOUCHSTONE_OWNER_URL ?? '', { max: 1, onnotice: () => undefined });
  const passwordHash = await hash(password, { memoryCost: 1024, timeCost: 1, parallelism: 1 });
  const [organizationId, workspaceId, cycleId, visitId] = Array.from({ length: 4 }, randomUUID) as [
    string,
    string,
    string,
    string,
  ];
  const slug = `audit-${organizationId.slice(0, 13)}`;
  const here = { workspace_id: workspaceId };
  const insert = (table: string, rows: object[]) => sql`insert into ${sql(table)} ${sql(rows)}`;
  await insert('organizations', [{ id: organizationId, slug, name: 'Coffee Group' }]);
  await insert('workspaces', [
    { id: workspaceId, organization_id: organizationId, slug: 'brand', name: 'Linden Coffee' },
  ]);
  const makePerson = async (name: string, role: string) => {
    const id = randomUUID();
    const email = `${name.toLowerCase()}.${id}@example.test`;
    await insert('users', [{ id, email, name, password_hash: passwordHash, email_confirmed_at: new Date() }]);
    await insert('workspace_members', [{ ...here, user_id: id, role }]);
    const personId = randomUUID();
    await insert('workspace_people', [{ ...here, id: personId, user_id: id, name, email }]);
    return { userId: id, personId, email, password };
  };
  const auditor = await makePerson('Anna', 'auditor');
  const manager = await makePerson('Marek', 'manager');
  const [brandId, objectId, secondId, formId, versionId, periodId] = Array.from({ length: 6 }, randomUUID);
  await insert('brands', [{ ...here, id: brandId, kind: 'own', name: 'Linden Coffee' }]);
  await insert('objects', [
    { ...here, id: objectId, brand_id: brandId, kind: 'place', name: 'Old Market 4' },
    { ...here, id: secondId, brand_id: brandId, kind: 'place', name: 'Central Station' },
  ]);
  const rows = touchpoints.map(([phase, name, kind], at) => ({
    ...here,
    id: randomUUID(),
    name,
    phase,
    kind,
    position: `a${at}`,
  }));
  await insert('touchpoints', rows);
  await insert('audit_forms', [{ ...here, id: formId, name: 'Shop visit' }]);
  await insert('audit_form_versions', [
    { ...here, id: versionId, form_id: formId, number: 1, published_at: new Date(), evidence_rule: 'low' },
  ]);
  await insert('audit_criteria', [
    {
      ...here,
      id: randomUUID(),
      version_id: versionId,
      position: 'a0',
      kind: 'payment',
      question: 'Can the customer pay in the way they want to?',
      critical: true,
      anchor_low: 'Cash only, or the terminal does not work',
      anchor_middle: 'Cards work, but somebody has to be asked',
      anchor_high: 'Every usual way works at once',
    },
    {
      ...here,
      id: randomUUID(),
      version_id: versionId,
      position: 'a1',
      kind: 'payment',
      question: 'Is the price what the menu said?',
      critical: false,
      anchor_low: '',
      anchor_middle: '',
      anchor_high: '',
    },
  ]);
  const day = (from: number) => new Date(Date.now() + from * 86_400_000).toISOString().slice(0, 10);
  await insert('periods', [
    { ...here, id: periodId, kind: 'quarter', starts_on: day(-40), ends_on: day(50) },
  ]);
  await insert('audit_cycles', [
    {
      ...here,
      id: cycleId,
      name: 'Autumn round',
      state: 'open',
      period_id: periodId,
      due_on: day(5),
      form_version_id: versionId,
      opened_at: new Date(),
    },
  ]);
  await insert(
    'audit_cycle_touchpoints',
    rows.map(({ id }) => ({ ...here, cycle_id: cycleId, touchpoint_id: id })),
  );
  await insert('audit_cycle_brands', [{ ...here, cycle_id: cycleId, brand_id: brandId }]);
  await insert('audit_cycle_auditors', [{ ...here, cycle_id: cycleId, person_id: auditor.personId }]);
  const visit = { ...here, cycle_id: cycleId, auditor_id: auditor.personId, brand_id: brandId };
  await insert('audit_visits', [
    { ...visit, id: visitId, object_id: objectId, due_on: day(0) },
    { ...visit, id: randomUUID(), object_id: secondId, due_on: day(5) },
  ]);
  return {
    slugs: { organization: slug, workspace: 'brand' },
    workspaceId,
    cycleId,
    visitId,
    auditor,
    manager,
    sql,
  };
}
