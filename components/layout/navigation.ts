import {
  Activity,
  ChartLine,
  ChartPie,
  ClipboardCheck,
  FileInput,
  IdCard,
  Images,
  LayoutGrid,
  Library,
  ListOrdered,
  ListTree,
  Map as MapIcon,
  MessagesSquare,
  Radio,
  Settings,
  Sprout,
  Store,
  Trash2,
  Users,
  Waypoints,
  type LucideIcon,
} from 'lucide-react';
import type { WorkspacePermission } from '@/lib/auth/permissions';

export interface NavigationItem {
  /** Key of its words under `shell.nav`. */
  key: string;
  /** Path below the brand's own. */
  path: string;
  permission: WorkspacePermission;
}

export interface NavigationGroup {
  key: string;
  items: readonly NavigationItem[];
}

/** The screens of a brand, in the order of the work: read, keep the inventory, manage. */
export const navigation: readonly NavigationGroup[] = [
  {
    key: 'groupAnalyse',
    items: [
      { key: 'dashboard', path: '', permission: 'rating:read' },
      { key: 'audits', path: '/audits', permission: 'audit:read' },
      { key: 'priorities', path: '/priorities', permission: 'rating:read' },
      { key: 'segments', path: '/segments', permission: 'rating:read' },
      { key: 'imports', path: '/imports', permission: 'rating:read' },
    ],
  },
  {
    key: 'groupInventory',
    items: [
      { key: 'touchpoints', path: '/touchpoints', permission: 'touchpoint:read' },
      { key: 'lifecycle', path: '/lifecycle', permission: 'rating:read' },
      { key: 'chains', path: '/chains', permission: 'touchpoint:read' },
      { key: 'maps', path: '/maps', permission: 'journey:read' },
      { key: 'personas', path: '/personas', permission: 'touchpoint:read' },
      { key: 'channels', path: '/channels', permission: 'touchpoint:read' },
      { key: 'brands', path: '/brands', permission: 'touchpoint:read' },
      { key: 'gallery', path: '/gallery', permission: 'touchpoint:read' },
      { key: 'libraries', path: '/libraries', permission: 'touchpoint:write' },
      { key: 'collect', path: '/collect', permission: 'collection:manage' },
    ],
  },
  {
    key: 'groupManage',
    items: [
      { key: 'members', path: '/members', permission: 'member:read' },
      { key: 'activity', path: '/activity', permission: 'activity:read' },
      { key: 'trash', path: '/trash', permission: 'trash:manage' },
      { key: 'settings', path: '/settings', permission: 'workspace:manage' },
    ],
  },
];

export const navigationIcons: Readonly<Record<string, LucideIcon>> = {
  dashboard: ChartLine,
  audits: ClipboardCheck,
  priorities: ListOrdered,
  segments: ChartPie,
  imports: FileInput,
  touchpoints: ListTree,
  lifecycle: Sprout,
  chains: Waypoints,
  maps: MapIcon,
  personas: IdCard,
  channels: Radio,
  brands: Store,
  gallery: Images,
  libraries: Library,
  collect: MessagesSquare,
  members: Users,
  activity: Activity,
  trash: Trash2,
  settings: Settings,
  overview: LayoutGrid,
};
