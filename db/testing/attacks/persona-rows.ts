import type { Tenant } from './seed-tenant';
import { tenantWords, type TableRows } from './tenant-words';

/** A persona in each state, with sections, statements and a preference. */
export function personaRows(tenant: Tenant): TableRows[] {
  const { ids } = tenant;
  const { here, name, mark, authored } = tenantWords(tenant);
  const personas = (['persona', 'personaArchived', 'personaDeleted'] as const).map((key, at) => ({
    ...here,
    id: ids[key],
    name: name(key),
    role_line: name('role'),
    quote: name('quote'),
    portrait_file_id: key === 'persona' ? ids.file : null,
    colour: '1',
    shape: at === 0 ? 'circle' : 'square',
    segment_id: ids.segment,
    ...mark(key),
    ...authored,
  }));
  const section = (key: 'personaSection' | 'personaSection2' | 'personaSectionDeleted', at: number) => ({
    ...here,
    id: ids[key],
    persona_id: key === 'personaSectionDeleted' ? ids.personaDeleted : ids.persona,
    kind: 'goals',
    title: name(key),
    position: `a${at}`,
  });
  const statement = (
    key: 'personaStatement' | 'personaStatement2' | 'personaStatementDeleted',
    at: number,
  ) => ({
    ...here,
    id: ids[key],
    section_id: key === 'personaStatementDeleted' ? ids.personaSectionDeleted : ids.personaSection,
    position: `a${at}`,
    text: name(key),
    source: name('source'),
  });
  return [
    ['personas', personas],
    [
      'persona_sections',
      [section('personaSection', 0), section('personaSection2', 1), section('personaSectionDeleted', 0)],
    ],
    [
      'persona_statements',
      [
        statement('personaStatement', 0),
        statement('personaStatement2', 1),
        statement('personaStatementDeleted', 0),
      ],
    ],
    [
      'persona_preferences',
      [{ ...here, persona_id: ids.persona, channel_id: ids.channel, value: 8, source: name('survey') }],
    ],
    [
      'persona_versions',
      [
        {
          ...here,
          persona_id: ids.persona,
          id: ids.personaVersion,
          reason: 'begin',
          label: name('version'),
          content: JSON.stringify({
            portrait: {
              about: {
                name: name('then'),
                roleLine: name('role then'),
                quote: '',
                portraitFileId: null,
                colour: '1',
                shape: 'circle',
                segmentId: ids.segment,
              },
              sections: [],
              preferences: [{ channelId: ids.channel, value: 2, measuredOn: null, source: name('then') }],
            },
            names: { [ids.segment]: name('segment then'), [ids.channel]: name('channel then') },
          }),
        },
      ],
    ],
  ];
}
