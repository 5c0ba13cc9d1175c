import type { ReactNode } from 'react';
import { DataTable } from 'react-admin';
import { colours } from '../layout/colours.js';

const sx = {
  '& .RaDataTable-tableWrapper': { overflowX: 'auto' },
  '& th, & td': { px: 1, py: 1.25, fontSize: '0.95rem', overflowWrap: 'break-word' },
  '& th': { whiteSpace: 'normal' },
  '& .wide': { display: { xs: 'none', sm: 'table-cell' } },
  '& .widest': { display: { xs: 'none', lg: 'table-cell' } },
  '& tbody tr:hover': { backgroundColor: colours.ground },
} as const;

/** Rows can't be clicked as a whole: screen readers and keyboards get a real link in the first cell instead. */
export const Table = ({ children }: { children: ReactNode }) => (
  <DataTable rowClick={false} bulkActionButtons={false} hover={false} sx={sx}>
    {children}
  </DataTable>
);
