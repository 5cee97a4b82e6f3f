import { listWorkspaceMembers } from '@/lib/accounts/workspace-members';
import { listActivity, listPeople } from '@/lib/activity/list-activity';
import { listForms } from '@/lib/audits/forms/list-forms';
import { listSharedForms } from '@/lib/audits/forms/shared/list-shared-forms';
import { getCalibrationOptions } from '@/lib/audits/calibration/get-calibration-options';
import { listCalibrations } from '@/lib/audits/calibration/list-calibrations';
import type { TenantContext } from '@/lib/auth/context';
import { listChains } from '@/lib/chains/list-chains';
import { listMentionChoices } from '@/lib/comments/list-mention-choices';
import { listMentions } from '@/lib/comments/list-mentions';
import { listRounds } from '@/lib/collection/list-rounds';
import { exportWorkspace } from '@/lib/export/export-workspace';
import { listGallery } from '@/lib/gallery/list-gallery';
import { listAttributeValues } from '@/lib/ratings/list-attribute-values';
import { listPersonaChoices } from '@/lib/personas/list-persona-choices';
import { listPersonaNames } from '@/lib/personas/list-persona-names';
import { listPersonas } from '@/lib/personas/list-personas';
import { listMapOwners } from '@/lib/journeys/list-map-owners';
import { listMaps } from '@/lib/journeys/list-maps';
import { listMapTemplates } from '@/lib/journeys/map-templates';
import { searchMaps } from '@/lib/search/search-maps';
import { getMapPortfolio } from '@/lib/views/get-map-portfolio';
import { listJudgements } from '@/lib/priorities/list-judgements';
import { listImports } from '@/lib/ratings/list-imports';
import { listMappings } from '@/lib/ratings/list-mappings';
import { listViews } from '@/lib/saved-views/list-views';
import { searchTouchpoints } from '@/lib/search/search-touchpoints';
import { getInventory } from '@/lib/touchpoints/get-inventory';
import { listChannels } from '@/lib/touchpoints/list-channels';
import { listTrash } from '@/lib/trash/list-trash';
import { getChainChoices } from '@/lib/views/get-chain-choices';
import { getChainNetwork } from '@/lib/views/get-chain-network';
import { getChannelFit } from '@/lib/views/get-channel-fit';
import { getDashboard } from '@/lib/views/get-dashboard';
import { getGallery } from '@/lib/views/get-gallery';
import { getInventoryStart } from '@/lib/views/get-inventory-start';
import { getLifecycle } from '@/lib/views/get-lifecycle';
import { getMapChoices } from '@/lib/views/get-map-choices';
import { getPriorities } from '@/lib/views/get-priorities';
import { getSegments } from '@/lib/views/get-segments';

/** Functions that read whatever a brand has: no id could be foreign, only what comes back. */
export const wholeReads: { name: string; run: (ctx: TenantContext, tag: string) => Promise<unknown> }[] = [
  { name: 'exportWorkspace', run: (ctx) => new Response(exportWorkspace(ctx)).text() },
  { name: 'getInventory', run: getInventory },
  { name: 'getInventoryStart', run: (ctx) => getInventoryStart(ctx, { first: 50, whole: 1 }) },
  { name: 'getDashboard', run: (ctx) => getDashboard(ctx) },
  { name: 'getChannelFit', run: (ctx) => getChannelFit(ctx) },
  { name: 'getChainChoices', run: getChainChoices },
  { name: 'getChainNetwork', run: (ctx) => getChainNetwork(ctx, {}) },
  { name: 'getLifecycle', run: (ctx) => getLifecycle(ctx) },
  { name: 'getGallery', run: getGallery },
  { name: 'listGallery', run: (ctx) => listGallery(ctx) },
  { name: 'listForms', run: listForms },
  { name: 'listSharedForms', run: listSharedForms },
  { name: 'listChains', run: (ctx) => listChains(ctx) },
  { name: 'listCalibrations', run: listCalibrations },
  { name: 'getCalibrationOptions', run: getCalibrationOptions },
  { name: 'listPersonas', run: listPersonas },
  { name: 'listPersonaChoices', run: listPersonaChoices },
  { name: 'listPersonaNames', run: listPersonaNames },
  { name: 'listMapOwners', run: listMapOwners },
  { name: 'getMapChoices', run: getMapChoices },
  { name: 'listMaps', run: (ctx) => listMaps(ctx) },
  { name: 'listMentions', run: (ctx) => listMentions(ctx) },
  { name: 'listMentionChoices', run: listMentionChoices },
  { name: 'listMapTemplates', run: listMapTemplates },
  { name: 'getMapPortfolio', run: (ctx) => getMapPortfolio(ctx, []) },
  { name: 'searchMaps', run: (ctx, tag) => searchMaps(ctx, tag) },
  { name: 'listRounds', run: listRounds },
  { name: 'listTrash', run: listTrash },
  { name: 'listChannels', run: listChannels },
  { name: 'listViews', run: (ctx) => listViews(ctx, 'touchpoints') },
  { name: 'getSegments', run: (ctx) => getSegments(ctx) },
  { name: 'getPriorities', run: (ctx) => getPriorities(ctx, { of: 'touchpoint' }) },
  { name: 'getPriorities, of chains', run: (ctx) => getPriorities(ctx, { of: 'chain' }) },
  { name: 'listJudgements', run: (ctx) => listJudgements(ctx, 'touchpoint') },
  { name: 'listJudgements, of chains', run: (ctx) => listJudgements(ctx, 'chain') },
  { name: 'listAttributeValues', run: listAttributeValues },
  { name: 'listImports', run: listImports },
  { name: 'listMappings', run: listMappings },
  { name: 'listActivity', run: (ctx) => listActivity(ctx) },
  { name: 'listPeople', run: listPeople },
  { name: 'listWorkspaceMembers', run: listWorkspaceMembers },
  { name: 'searchTouchpoints', run: (ctx, tag) => searchTouchpoints(ctx, tag) },
];
