import type { BoundAction } from '@/components/layout/bound-action';
import type {
  ArchiveMapInput,
  CopyMapInput,
  DeriveMapInput,
  MapIdInput,
  RenameMapInput,
  SaveTemplateInput,
  SetMapPersonasInput,
} from '@/lib/journeys/input';

/** What can be done with the maps of a list. */
export interface MapActions {
  rename: BoundAction<RenameMapInput>;
  derive: BoundAction<DeriveMapInput, { id: string }>;
  personas: BoundAction<SetMapPersonasInput>;
  archive: BoundAction<ArchiveMapInput>;
  remove: BoundAction<MapIdInput>;
  restore: BoundAction<MapIdInput>;
  copy: BoundAction<CopyMapInput, { id: string; left: { touchpoints: number; channels: number } }>;
  /** For managers of the brand. */
  saveTemplate?: BoundAction<SaveTemplateInput, { id: string }> | undefined;
  addSample: () => ReturnType<BoundAction<undefined, { id: string }>>;
}
