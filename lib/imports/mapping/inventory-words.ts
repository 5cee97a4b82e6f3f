import {
  controls,
  involvements,
  phases,
  presences,
  type Control,
  type Involvement,
  type Phase,
  type Presence,
} from '@/db/values/touchpoints';
import { foldName } from './fold-name';

/** What people write for a value, in the five languages; the value itself always counts. */
function wordsOf<Value extends string>(
  values: readonly Value[],
  words: Record<Value, string>,
): Map<string, Value> {
  return new Map(
    values.flatMap((value) =>
      [value, ...words[value].split(' · ')].map((word) => [foldName(word), value] as const),
    ),
  );
}

export const phaseWords: ReadonlyMap<string, Phase> = wordsOf(phases, {
  before:
    'before purchase · before the purchase · pre-purchase · przed · przed zakupem · před · před nákupem · înainte · înainte de achiziție · до · до покупки',
  during:
    'purchase · during purchase · during the purchase · w trakcie · w trakcie zakupu · během · během nákupu · în timpul · în timpul achiziției · во время · во время покупки',
  after:
    'after purchase · after the purchase · post-purchase · use · po · po zakupie · po nákupu · după · după achiziție · после · после покупки',
});

export const involvementWords: ReadonlyMap<string, Involvement> = wordsOf(involvements, {
  active: 'aktywny · aktivní · activ · активная · активный',
  passive: 'pasywny · pasivní · pasiv · пассивная · пассивный',
});

export const controlWords: ReadonlyMap<string, Control> = wordsOf(controls, {
  owned: 'direct · own · bezpośredni · własny · přímý · vlastní · direct · propriu · прямая · собственная',
  partner: 'partners · partnerski · partnerský · al partenerului · партнёрская · партнерская',
  earned:
    'indirect · pozyskany · pośredni · získaný · nepřímý · câștigat · indirect · заработанная · косвенная',
});

export const presenceWords: ReadonlyMap<string, Presence> = wordsOf(presences, {
  existing: 'exists · istniejący · existující · existent · существующая · существует',
  proposed: 'planned · proponowany · planowany · navržený · navrhovaný · propus · предложенная · планируемая',
  retired: 'removed · wycofany · vyřazený · retras · выведенная · закрытая',
});

export const inventoryFields = [
  'name',
  'parent',
  'phase',
  'involvement',
  'control',
  'channel',
  'kind',
  'presence',
  'unit',
  'purpose',
  'description',
] as const;
export type InventoryField = (typeof inventoryFields)[number];

/** What people write above the columns of an inventory, in the five languages. */
export const fieldWords: ReadonlyMap<string, InventoryField> = wordsOf(inventoryFields, {
  name: 'touchpoint · touch point · touchpoints · nazwa · punkt styku · punkty styku · název · nume · punct de contact · название · точка контакта · наименование',
  parent:
    'part of · belongs to · nadrzędny · część · nadřazený · součást · părinte · parte din · родитель · часть',
  phase: 'phase of purchase · faza · fáze · fază · фаза',
  involvement: 'zaangażowanie · zapojení · implicare · вовлечённость · вовлеченность',
  control: 'ownership · kontrola · řízení · control · контроль',
  channel: 'channels · kanał · kanál · canal · канал',
  kind: 'type · rodzaj · typ · druh · tip · вид · тип',
  presence: 'status · state · stan · status · stav · stare · состояние · статус',
  unit: 'department · organizational unit · jednostka · dział · útvar · oddělení · departament · unitate · подразделение · отдел',
  purpose: 'aim · goal · cel · účel · cíl · scop · цель',
  description:
    'note · notes · details · opis · uwagi · popis · poznámka · descriere · notă · описание · примечание',
});
