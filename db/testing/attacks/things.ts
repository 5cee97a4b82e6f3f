import { randomBytes } from 'node:crypto';
import { newId } from '@/lib/ids';

/** Archived stands for every state in which a record is put away and kept: left, suspended, declined, committed. */
export type State = 'live' | 'archived' | 'deleted';

const of = <const Kind extends string>(kind: Kind, state: State = 'live') => ({ kind, state }) as const;

/** Everything that a tenant of the attacks has, by name. Both tenants have all of it. */
export const things = {
  touchpoint: of('touchpoint'),
  touchpoint2: of('touchpoint'),
  touchpoint3: of('touchpoint'),
  touchpointArchived: of('touchpoint', 'archived'),
  touchpointDeleted: of('touchpoint', 'deleted'),
  touchpointDeleted2: of('touchpoint', 'deleted'),
  channel: of('channel'),
  channel2: of('channel'),
  channelArchived: of('channel', 'archived'),
  channelDeleted: of('channel', 'deleted'),
  unit: of('unit'),
  unitArchived: of('unit', 'archived'),
  unitDeleted: of('unit', 'deleted'),
  brandValue: of('brandValue'),
  brandValue2: of('brandValue'),
  brandValueArchived: of('brandValue', 'archived'),
  brandValueDeleted: of('brandValue', 'deleted'),
  segment: of('segment'),
  segment2: of('segment'),
  segmentArchived: of('segment', 'archived'),
  segmentDeleted: of('segment', 'deleted'),
  ownBrand: of('ownBrand'),
  brand: of('brand'),
  brandArchived: of('brand', 'archived'),
  brandDeleted: of('brand', 'deleted'),
  object: of('object'),
  object2: of('object'),
  objectArchived: of('object', 'archived'),
  objectDeleted: of('object', 'deleted'),
  /** What hangs on a deleted touchpoint or round counts as deleted. */
  standard: of('standard'),
  standardDeleted: of('standard', 'deleted'),
  measurement: of('measurement'),
  measurementDeleted: of('measurement', 'deleted'),
  judgement: of('judgement'),
  formMove: of('formMove'),
  variant: of('variant'),
  variantDeleted: of('variant', 'deleted'),
  round: of('round'),
  roundArchived: of('round', 'archived'),
  roundDeleted: of('round', 'deleted'),
  suggestion: of('suggestion'),
  suggestion2: of('suggestion'),
  suggestionArchived: of('suggestion', 'archived'),
  suggestionAccepted: of('acceptedSuggestion'),
  suggestionDeleted: of('suggestion', 'deleted'),
  galleryItem: of('galleryItem'),
  galleryItemDeleted: of('galleryItem', 'deleted'),
  chain: of('chain'),
  chain2: of('chain'),
  chainDeleted: of('chain', 'deleted'),
  chainJudgement: of('chainJudgement'),
  persona: of('persona'),
  personaArchived: of('persona', 'archived'),
  personaDeleted: of('persona', 'deleted'),
  /** What hangs on a deleted persona counts as deleted. */
  personaSection: of('personaSection'),
  personaSection2: of('personaSection'),
  personaSectionDeleted: of('personaSection', 'deleted'),
  personaStatement: of('personaStatement'),
  personaStatement2: of('personaStatement'),
  personaStatementDeleted: of('personaStatement', 'deleted'),
  personaVersion: of('personaVersion'),
  journeyMap: of('journeyMap'),
  journeyMapArchived: of('journeyMap', 'archived'),
  journeyMapDeleted: of('journeyMap', 'deleted'),
  /** Starts from the live map. */
  journeyMapFuture: of('futureMap'),
  journeyStage: of('journeyStage'),
  journeyStep: of('journeyStep'),
  journeyLane: of('journeyLane'),
  journeyCard: of('journeyCard'),
  journeyMapVersion: of('journeyMapVersion'),
  commentThread: of('commentThread'),
  commentThreadOnMap: of('commentThread'),
  /** What hangs on a deleted touchpoint counts as deleted. */
  commentThreadDeleted: of('commentThread', 'deleted'),
  comment: of('comment'),
  comment2: of('comment'),
  commentDeleted: of('comment', 'deleted'),
  mapTemplate: of('mapTemplate'),
  /** Saved by another brand of the organization, which all of its brands may use. */
  sharedMapTemplate: of('sharedMapTemplate'),
  file: of('file'),
  file2: of('file'),
  organizationLogo: of('organizationLogo'),
  view: of('view'),
  viewDeleted: of('view', 'deleted'),
  mapping: of('mapping'),
  mappingDeleted: of('mapping', 'deleted'),
  ratingImport: of('ratingImport'),
  ratingImportArchived: of('ratingImport', 'archived'),
  ratingImportDeleted: of('ratingImport', 'deleted'),
  tableImport: of('tableImport'),
  tableImportDeleted: of('tableImport', 'deleted'),
  journeyImport: of('journeyImport'),
  formerImport: of('formerImport'),
  formerImportDone: of('formerImport', 'archived'),
  period: of('period'),
  form: of('form'),
  formArchived: of('form', 'archived'),
  formDeleted: of('form', 'deleted'),
  /** Of the sister brand, shared with all of the organization; and the form that was made from it here. */
  sharedForm: of('sharedForm'),
  formTaken: of('takenForm'),
  formVersion: of('formVersion'),
  formVersionNext: of('formVersion'),
  /** A draft stands for what cannot be used yet. */
  formVersionDraft: of('formVersion', 'archived'),
  formVersionDeleted: of('formVersion', 'deleted'),
  criterion: of('criterion'),
  criterionDraft: of('criterion', 'archived'),
  /** Each in another state of its life, because verbs ask for one. */
  cyclePlanned: of('plannedCycle'),
  cycleDeleted: of('plannedCycle', 'deleted'),
  cycleOpen: of('openCycle'),
  /** In review, with a visit that is out. */
  cycleReview: of('reviewedCycle'),
  /** In review, with nothing missing. */
  cycleReady: of('readyCycle'),
  cycleClosed: of('closedCycle'),
  visit: of('openVisit'),
  visitOut: of('outVisit'),
  visitSent: of('sentVisit'),
  visitClosed: of('closedVisit'),
  /** Of somebody else, in the open cycle. */
  visitOther: of('otherVisit'),
  /** Of a guest, in the open cycle: behind a link, and behind one that was taken back. */
  visitGuest: of('guestVisit'),
  visitGuestRevoked: of('guestVisit', 'archived'),
  guest: of('guest'),
  /** A phone of the actor, on which the open visit lies. */
  device: of('device'),
  rating: of('sentRating'),
  ratingOpen: of('openRating'),
  evidence: of('evidence'),
  evidenceDeleted: of('evidence', 'deleted'),
  /** With all bytes here, and without any. */
  evidenceSent: of('sentEvidence'),
  evidenceBegun: of('begunEvidence'),
  /** Of somebody else, in the open cycle. */
  evidenceOther: of('otherEvidence'),
  evidenceClosed: of('closedEvidence'),
  /** Of the guest: kept, taken away, with all bytes here, and without any. */
  guestEvidence: of('guestEvidence'),
  guestEvidenceDeleted: of('guestEvidence', 'deleted'),
  guestEvidenceSent: of('sentGuestEvidence'),
  guestEvidenceBegun: of('begunGuestEvidence'),
  /** Made, scored, told; a case of each that verbs work on. */
  calibration: of('draftCalibration'),
  calibrationDeleted: of('draftCalibration', 'deleted'),
  calibrationOpen: of('openCalibration'),
  calibrationTold: of('toldCalibration'),
  caseOpen: of('openCase'),
  caseTold: of('toldCase'),
  caseDeleted: of('openCase', 'deleted'),
  action: of('action'),
  actionDeleted: of('action', 'deleted'),
  person: of('person'),
  personArchived: of('person', 'archived'),
  personDeleted: of('person', 'deleted'),
  actor: of('user'),
  colleague: of('user'),
  suspended: of('user', 'archived'),
  session: of('session'),
  sessionDeleted: of('session', 'deleted'),
  invitation: of('invitation'),
  invitationDeleted: of('invitation', 'deleted'),
  organizationInvitation: of('organizationInvitation'),
  mutation: of('mutation'),
  /** Words that name something as an id does. */
  sister: of('slug'),
  reportLink: of('reportLink'),
  mapLink: of('mapLink'),
  link: of('token'),
  linkDeleted: of('token', 'deleted'),
  guestLink: of('token'),
  guestLinkRevoked: of('token', 'archived'),
  reportKey: of('reportToken'),
  mapKey: of('mapToken'),
  /** Of the actor's calendar. */
  calendar: of('token'),
} as const;

export type ThingName = keyof typeof things;
export type Kind = (typeof things)[ThingName]['kind'];
export type Ids = Readonly<Record<ThingName, string>>;
export const thingNames = Object.keys(things) as ThingName[];

/** Secrets of links: they open what they belong to for whoever has them. */
export const isKeyKind = (kind: Kind) => kind === 'token' || kind === 'reportToken' || kind === 'mapToken';

/** Things of another type that are the likeliest to be taken for one of a kind. */
export const alike: Partial<Record<Kind, readonly ThingName[]>> = {
  brand: ['ownBrand'],
  ownBrand: ['brand'],
  person: ['colleague'],
  user: ['person'],
  ratingImport: ['tableImport', 'journeyImport'],
  tableImport: ['ratingImport', 'ratingImportArchived'],
  journeyImport: ['ratingImport', 'tableImport'],
  formerImport: ['ratingImport', 'journeyImport'],
  invitation: ['organizationInvitation'],
  organizationInvitation: ['invitation'],
  suggestion: ['suggestionAccepted'],
  persona: ['person'],
  mapTemplate: ['sharedMapTemplate', 'journeyMap'],
  sharedMapTemplate: ['journeyMap'],
  personaSection: ['persona', 'personaStatement'],
  personaStatement: ['personaSection'],
  commentThread: ['comment'],
  comment: ['commentThread'],
  file: ['organizationLogo'],
  organizationLogo: ['file'],
  form: ['formVersion', 'sharedForm'],
  sharedForm: ['form', 'formTaken'],
  takenForm: ['form', 'sharedForm', 'formArchived', 'formDeleted'],
  formVersion: ['form'],
  plannedCycle: ['cycleOpen', 'cycleReview', 'cycleClosed'],
  openCycle: ['cyclePlanned', 'cycleReview', 'cycleClosed', 'cycleDeleted'],
  reviewedCycle: ['cyclePlanned', 'cycleOpen', 'cycleClosed', 'cycleDeleted'],
  readyCycle: ['cyclePlanned', 'cycleOpen', 'cycleReview', 'cycleDeleted'],
  closedCycle: ['cyclePlanned', 'cycleOpen', 'cycleReview', 'cycleDeleted'],
  draftCalibration: ['calibrationOpen', 'calibrationTold'],
  openCalibration: ['calibration', 'calibrationTold', 'calibrationDeleted'],
  toldCalibration: ['calibration', 'calibrationOpen', 'calibrationDeleted'],
  openCase: ['caseTold', 'calibrationOpen'],
  toldCase: ['caseOpen', 'caseDeleted', 'calibrationTold'],
  reportLink: ['cycleClosed', 'round'],
  mapLink: ['journeyMap', 'reportLink'],
  token: ['reportKey'],
  reportToken: ['link', 'mapKey'],
  mapToken: ['link', 'reportKey'],
  openVisit: ['visitOther', 'visitSent', 'visitClosed', 'cycleOpen'],
  outVisit: ['visitOther', 'visitSent', 'visitClosed'],
  sentRating: ['ratingOpen', 'visitSent'],
  evidence: ['evidenceOther', 'evidenceClosed', 'file2'],
  sentEvidence: ['evidenceOther', 'evidenceBegun', 'evidenceClosed', 'evidenceDeleted'],
  begunEvidence: ['evidenceOther', 'evidenceClosed'],
  guestVisit: ['visit', 'visitOther', 'visitSent'],
  guestEvidence: ['evidence', 'evidenceOther', 'evidenceClosed'],
  sentGuestEvidence: ['evidenceSent', 'guestEvidenceBegun', 'guestEvidenceDeleted'],
  begunGuestEvidence: ['evidenceBegun', 'evidenceOther'],
};

/**
 * Names of one tenant that give it away wherever they turn up: every id ends in the tag, every text contains it, and so
 * do slugs and tokens.
 */
export function makeNames(): { tag: string; id: () => string; ids: Ids } {
  const tag = randomBytes(4).toString('hex');
  let made = 0;
  const id = () => {
    made += 1;
    return newId().slice(0, 24) + made.toString(16).padStart(4, '0') + tag;
  };
  const nameOf = (thing: ThingName) => {
    if (things[thing].kind === 'slug') return `sister-${tag}`;
    return isKeyKind(things[thing].kind) ? `${randomBytes(24).toString('hex')}${tag}` : id();
  };
  return {
    tag,
    id,
    ids: Object.fromEntries(thingNames.map((name) => [name, nameOf(name)])) as unknown as Ids,
  };
}

/** A name of the same shape that nothing has. */
export function nameOfNothing(kind: Kind): string {
  if (kind === 'slug') return `sister-${randomBytes(4).toString('hex')}`;
  return isKeyKind(kind) ? randomBytes(28).toString('hex') : newId();
}
