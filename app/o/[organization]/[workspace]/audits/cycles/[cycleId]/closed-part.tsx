import { getTranslations } from 'next-intl/server';
import type { OnCreateAction } from '@/components/actions/new-action-button';
import { LinksPanel } from '@/components/audits/report/links-panel';
import { FormBreakNote } from '@/components/audits/results/form-break-note';
import { PhotoGallery } from '@/components/audits/results/photo-gallery';
import { RemarksPanel } from '@/components/audits/results/remarks-panel';
import { ResultsView } from '@/components/audits/results/results-view';
import { WeightingNote } from '@/components/audits/results/weighting-note';
import { findPhotosAction } from '@/lib/audits/evidence/actions';
import { openGallery } from '@/lib/audits/evidence/find-photos';
import { createReportLinkAction, revokeReportLinkAction } from '@/lib/audits/report-links/actions';
import { listReportLinks } from '@/lib/audits/report-links/list-report-links';
import { findRemarks } from '@/lib/audits/results/find-remarks';
import { findRemarksAction, listResultRowsAction } from '@/lib/audits/results/actions';
import type { CycleResults } from '@/lib/audits/results/get-results';
import { readResultsQuery } from '@/lib/audits/results/results-query';
import { tellScreen } from '@/lib/audits/results/results-screen';
import type { TenantContext } from '@/lib/auth/context';
import type { SearchParams } from '@/lib/utils/page-query';

/** What the page of a closed cycle tells: figures, photos, links to its report. */
export async function ClosedPart({
  ctx,
  cycle,
  results: { snapshot, sha256, closedAt },
  search,
  people,
  onCreateAction,
}: {
  ctx: TenantContext;
  cycle: { id: string; isFormer: boolean };
  results: Extract<CycleResults, { kind: 'told' }>;
  search: SearchParams;
  people: readonly { id: string; name: string }[];
  onCreateAction: OnCreateAction | null;
}) {
  const phases = await getTranslations('enum.phases');
  const slugs = { organization: ctx.organization.slug, workspace: ctx.workspace.slug };
  const base = `/o/${slugs.organization}/${slugs.workspace}/audits`;
  const query = readResultsQuery(search);
  const screen = tellScreen(snapshot, query, phases);
  const { id } = cycle;
  const gallery = cycle.isFormer ? null : await openGallery(ctx, id);
  const links = ctx.permissions.has('audit:manage') ? await listReportLinks(ctx, id) : null;
  return (
    <>
      <ResultsView
        screen={screen}
        query={query}
        path={`${base}/cycles/${id}`}
        sha256={sha256}
        closedAt={closedAt.toISOString()}
        cycleId={id}
        people={people}
        onCreateAction={onCreateAction}
        calibrate={ctx.permissions.has('audit:manage') ? `${base}/calibrations?cycle=${id}` : null}
        notes={
          <>
            <WeightingNote snapshot={snapshot} className="text-sm text-ink-muted" />
            <FormBreakNote snapshot={snapshot} className="text-sm text-ink-muted" />
          </>
        }
        onAskRows={listResultRowsAction.bind(null, slugs)}
        noted={{
          filesPath: `/api${base}/evidence`,
          onFindRemarks: findRemarksAction.bind(null, slugs),
          onFindPhotos: findPhotosAction.bind(null, slugs),
        }}
      />
      {!cycle.isFormer && (
        <RemarksPanel
          first={await findRemarks(ctx, {
            id,
            touchpointId: null,
            brandId: null,
            kind: '',
            find: '',
            from: 0,
          })}
          brands={snapshot.brands.map((brand) => ({ id: brand.id, name: brand.name }))}
          thresholds={screen.thresholds}
          actions={{ cycleId: id, people, onCreateAction }}
          onFind={findRemarksAction.bind(null, slugs)}
        />
      )}
      {gallery && (
        <PhotoGallery
          {...gallery}
          cycleId={id}
          thresholds={screen.thresholds}
          filesPath={`/api${base}/evidence`}
          onFind={findPhotosAction.bind(null, slugs)}
        />
      )}
      {links && (
        <LinksPanel
          cycleId={id}
          links={links}
          create={createReportLinkAction.bind(null, slugs)}
          revoke={revokeReportLinkAction.bind(null, slugs)}
        />
      )}
    </>
  );
}
