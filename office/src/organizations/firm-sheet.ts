import { CONTRACT_STANDING_LABELS } from '@huifa/shared/organizations/contracts';
import type { SheetColumn } from '@huifa/shared/reports/sheet';
import type { KeptFirmView } from '../views';
import { sharePercent, specialtyWords } from './firm-labels';

/** The firms with the contract that counts, each fact in a column of its own. */
export const FIRM_COLUMNS: readonly SheetColumn<KeptFirmView>[] = [
  { title: '律所', kind: 'text', width: 24, of: ({ name }) => name },
  { title: '电话', kind: 'text', width: 18, of: ({ phone }) => phone },
  { title: '律师', kind: 'count', width: 8, of: ({ lawyers }) => lawyers },
  { title: '在办', kind: 'count', width: 8, of: ({ open }) => open },
  {
    title: '合同',
    kind: 'text',
    width: 12,
    of: ({ contract }) => (contract === null ? '没有' : CONTRACT_STANDING_LABELS[contract.standing]),
  },
  { title: '第一天', kind: 'text', width: 12, of: ({ contract }) => contract?.startsOn ?? null },
  { title: '最后一天', kind: 'text', width: 12, of: ({ contract }) => contract?.endsOn ?? null },
  { title: '份额', kind: 'text', width: 8, of: ({ contract }) => contract && sharePercent(contract.share) },
  { title: '最多同时办', kind: 'count', width: 11, of: ({ contract }) => contract?.capacity ?? null },
  { title: '专业', kind: 'text', width: 40, of: ({ contract }) => contract && specialtyWords(contract.specialties) },
];
