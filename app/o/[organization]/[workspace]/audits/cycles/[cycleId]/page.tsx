import { Download, FileText } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { ActionList } from '@/components/actions/action-list';
import { ChecklistPanel } from '@/components/audits/cycles/checklist-panel';
import { CycleSteps } from '@/components/audits/cycles/cycle-steps';
import { FormMovePanel } from '@/components/audits/cycles/form-move-panel';
import { LateVisits } from '@/components/audits/cycles/late-visits';
import { ReviewPanel } from '@/components/audits/cycles/review-panel';
import { VisitPlan } from '@/components/audits/cycles/visit-plan';
import { GuestPanel } from '@/components/audits/guests/guest-panel';
import { AsidePanel } from '@/components/audits/phone/aside-panel';
import { LiveRefresh } from '@/components/layout/live-refresh';
import { PageBody, PageHeader } from '@/components/layout/page-header';
import { ScreenMessages } from '@/components/layout/screen-messages';
import { Badge } from '@/components/ui/badge';
import { buttonVariants } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Progress } from '@/components/ui/progress';
import { createActionAction, setActionStateAction } from '@/lib/actions/actions';
import { countOpenThreads } from '@/lib/comments/count-open-threads';
import { listCycleActions } from '@/lib/actions/create-action';
import {
  closeCycleAction,
  deleteCycleAction,
  explainStopAction,
  leaveOutVisitAction,
  listReviewLinesAction,
  moveCycleFormAction,
  openCycleAction,
  previewFormMoveAction,
  proposeVisitsAction,
  reopenCycleAction,
  returnRatingAction,
  saveVisitsAction,
  startReviewAction,
} from '@/lib/audits/cycles/actions';
import { listReviewVisits } from '@/lib/audits/cycles/list-review';
import { toPlanTable } from '@/lib/audits/cycles/plan-table';
import { readReviewQuery } from '@/lib/audits/cycles/review-query';
import { tellScope } from '@/lib/audits/cycles/scope';
import {
  createGuestAction,
  eraseGuestAction,
  renewGuestLinkAction,
  revokeGuestLinkAction,
} from '@/lib/audits/guests/actions';
import { listGuests } from '@/lib/audits/guests/list-guests';
import { getResults } from '@/lib/audits/results/get-results';
import { getAside } from '@/lib/audits/sync/get-aside';
import { requireMember, type WorkspaceParams } from '@/lib/auth/require';
import { getFormat } from '@/lib/format/get-format';
import { namePeriod } from '@/lib/format/name-period';
import { pageSequence } from '@/lib/live/page-sequence';
import { getInventory } from '@/lib/touchpoints/get-inventory';
import type { SearchParams } from '@/lib/utils/page-query';
import { ClosedPart } from './closed-part';
import { cycleOf } from './cycle-of';

interface CyclePage {
  params: Promise<WorkspaceParams & { cycleId: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: Pick<CyclePage, 'params'>): Promise<Metadata> {
  const ctx = await requireMember(params, 'audit:read');
  return { title: (await cycleOf(ctx, (await params).cycleId)).values.name };
}

export default async function CyclePage({ params, searchParams }: CyclePage) {
  const search = await searchParams;
  const ctx = await requireMember(params, 'audit:read');
  const cycle = await cycleOf(ctx, (await params).cycleId);
  const t = await getTranslations('audits');
  const told = await getTranslations('auditResults');
  const report = await getTranslations('auditReport');
  const states = await getTranslations('enum.cycleStates');
  const format = await getFormat();
  const base = `/o/${ctx.organization.slug}/${ctx.workspace.slug}`;
  const slugs = { organization: ctx.organization.slug, workspace: ctx.workspace.slug };
  const actions = await listCycleActions(ctx, cycle.id);
  const talks = await countOpenThreads(
    ctx,
    'action',
    actions.map(({ id }) => id),
  );
  const results = cycle.state === 'closed' ? await getResults(ctx, cycle.id) : null;
  const reviewQuery = readReviewQuery(search);
  const review =
    cycle.state === 'review' && cycle.mayRun ? await listReviewVisits(ctx, cycle.id, reviewQuery) : null;
  const people = (await getInventory(ctx)).people
    .filter(({ left }) => !left)
    .map(({ id, name }) => ({ id, name }));
  const counted = cycle.visits.filter(({ state }) => state !== 'aside');
  const submitted = counted.filter(({ state }) => state === 'submitted').length;
  const guests = cycle.mayRun ? await listGuests(ctx, cycle.id) : [];
  const isAhead = cycle.mayRun && (cycle.state === 'planned' || cycle.state === 'open');
  const writes = ctx.permissions.has('action:write');
  const createAction = writes ? createActionAction.bind(null, slugs) : null;
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: ctx.workspace.timeZone }).format(new Date());
  const kinds = await getTranslations('touchpointKinds');
  const phases = await getTranslations('enum.phases');
  const scope = tellScope(cycle.scope, { phase: phases, kind: kinds });
  // As it was told: a merge afterwards makes two of its touchpoints one.
  const { touchpoints } =
    results?.kind === 'told' ? results.snapshot : { touchpoints: cycle.values.touchpointIds };
  const facts = [
    namePeriod(format, cycle.period, ctx.workspace.firstFiscalMonth),
    t('due', { date: format.date(cycle.values.dueOn) }),
    t(`scope.${scope.key}`, { count: touchpoints.length, names: scope.names }),
    !cycle.importId && t('form.versionOf', cycle.form),
    cycle.driver && t('drivenBy', { name: cycle.driver }),
  ].filter(Boolean);
  return (
    <ScreenMessages
      names={[
        'audits',
        'comments',
        'auditGuests',
        'auditResults',
        'auditPositions',
        'auditDevices',
        'auditScoring',
        'files',
        'publicLinks',
        'reportLinks',
      ]}
    >
      <LiveRefresh
        path={`/api${base}/live`}
        after={await pageSequence(ctx)}
        kinds={['auditCycle', 'auditVisit', 'action']}
      />
      <PageHeader
        title={
          <span className="flex flex-wrap items-center gap-3">
            {cycle.values.name}
            <Badge tone={cycle.state === 'open' ? 'accent' : 'neutral'}>{states(cycle.state)}</Badge>
            {cycle.importId && <Badge tone="outline">{t('former')}</Badge>}
            {cycle.overdue && <Badge tone="danger">{t('overdue')}</Badge>}
          </span>
        }
        description={facts.join(' · ')}
        crumbs={[{ label: t('title'), href: `${base}/audits` }]}
        actions={
          <>
            {cycle.importId && ctx.permissions.has('audit:manage') && (
              <Link href={`${base}/audits/former/${cycle.importId}`} className={buttonVariants()}>
                {t('formerImport')}
              </Link>
            )}
            {results?.kind === 'told' && (
              <a
                href={`${base}/audits/cycles/${cycle.id}/report`}
                className={buttonVariants({ variant: 'secondary' })}
              >
                <FileText aria-hidden />
                {report('open')}
              </a>
            )}
            {results?.kind === 'told' && (
              <a
                href={`/api${base}/audits/cycles/${cycle.id}/export`}
                download
                className={buttonVariants({ variant: 'secondary' })}
              >
                <Download aria-hidden />
                {told('download')}
              </a>
            )}
            {isAhead && counted.length > 0 && (
              <Link
                href={`${base}/audits/cycles/${cycle.id}/worksheets`}
                prefetch={false}
                className={buttonVariants({ variant: 'secondary' })}
              >
                {t('worksheets')}
              </Link>
            )}
            <CycleSteps
              base={`${base}/audits`}
              cycle={{
                id: cycle.id,
                state: cycle.state,
                mayRun: cycle.mayRun,
                mayClose: cycle.mayClose,
                mayReopen: cycle.mayReopen,
                checklist: cycle.checklist,
                visits: cycle.visits.length,
              }}
              mayDelete={ctx.permissions.has('audit:manage')}
              actions={{
                open: openCycleAction.bind(null, slugs),
                review: startReviewAction.bind(null, slugs),
                close: closeCycleAction.bind(null, slugs),
                reopen: reopenCycleAction.bind(null, slugs),
                remove: deleteCycleAction.bind(null, slugs),
              }}
            />
          </>
        }
      />
      <PageBody>
        {cycle.state !== 'closed' && cycle.reopenedReason && (
          <Callout title={t('reopened')}>{cycle.reopenedReason}</Callout>
        )}
        {(cycle.state === 'open' || cycle.state === 'review') && (
          <div className="space-y-1.5 rounded border border-line bg-surface px-4 py-3">
            <p className="figures text-sm">{t('visitsIn', { submitted, visits: counted.length })}</p>
            <Progress
              value={submitted}
              max={Math.max(1, counted.length)}
              label={t('progress')}
              valueText={t('visitsIn', { submitted, visits: counted.length })}
            />
            <p className="text-sm text-ink-muted">{t('blind')}</p>
          </div>
        )}
        {(cycle.state === 'open' || cycle.state === 'review') && (
          <FormMovePanel
            cycle={{
              id: cycle.id,
              form: cycle.form,
              formMoves: cycle.formMoves,
              newerVersions: cycle.newerVersions,
            }}
            onPreview={previewFormMoveAction.bind(null, slugs)}
            onMove={moveCycleFormAction.bind(null, slugs)}
          />
        )}
        <LateVisits visits={cycle.visits} />
        {cycle.checklist && (
          <ChecklistPanel
            cycleId={cycle.id}
            checklist={cycle.checklist}
            stopNeedsAction={cycle.values.stopNeedsAction}
            people={people}
            onCreateAction={createAction}
            onExplain={explainStopAction.bind(null, slugs)}
          />
        )}
        {review && (
          <ReviewPanel
            visits={review}
            query={reviewQuery}
            path={`${base}/audits/cycles/${cycle.id}`}
            actions={{
              list: listReviewLinesAction.bind(null, slugs),
              return: returnRatingAction.bind(null, slugs),
              leaveOut: leaveOutVisitAction.bind(null, slugs),
            }}
          />
        )}
        {(cycle.state === 'planned' || cycle.state === 'open') && (
          <VisitPlan
            cycle={toPlanTable(cycle)}
            editable={cycle.mayRun}
            onPropose={proposeVisitsAction.bind(null, slugs)}
            onSave={saveVisitsAction.bind(null, slugs)}
          />
        )}
        {(isAhead || guests.length > 0) && (
          <GuestPanel
            cycle={{
              id: cycle.id,
              dueOn: cycle.values.dueOn,
              takesGuests: isAhead,
              isClosed: cycle.state === 'closed',
            }}
            guests={guests}
            places={cycle.sites}
            today={today}
            actions={{
              create: createGuestAction.bind(null, slugs),
              renew: renewGuestLinkAction.bind(null, slugs),
              revoke: revokeGuestLinkAction.bind(null, slugs),
              erase: eraseGuestAction.bind(null, slugs),
            }}
          />
        )}
        {results?.kind === 'withheld' && <Callout title={t('withheld')}>{t('withheldWhy')}</Callout>}
        {results?.kind === 'told' && (
          <ClosedPart
            ctx={ctx}
            cycle={{ id: cycle.id, isFormer: cycle.importId !== null }}
            results={results}
            search={search}
            people={people}
            onCreateAction={createAction}
          />
        )}
        <AsidePanel visits={await getAside(ctx, cycle.id)} isClosed={cycle.state === 'closed'} />
        {actions.length > 0 && (
          <ActionList
            base={base}
            actions={actions}
            comments={Object.fromEntries(talks)}
            today={today}
            editable={writes}
            onState={setActionStateAction.bind(null, slugs)}
          />
        )}
      </PageBody>
    </ScreenMessages>
  );
}
