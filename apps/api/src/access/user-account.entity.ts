import type { AccountRole, Instant } from '@amparo/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../database/columns.js';

@Entity('user_account')
export class UserAccount {
  @PrimaryColumn({ type: 'uuid' })
  id: string;
  @Column({ type: 'text' })
  username: string;
  @Column({ type: 'text' })
  name: string;
  @Column({ type: 'text' })
  role: AccountRole;
  @Column({ type: 'uuid', nullable: true })
  authorityId: string | null;
  @Column({ type: 'uuid', nullable: true })
  officeId: string | null;
  @Column({ type: 'uuid', nullable: true })
  agencyId: string | null;
  @Column({ type: 'text', nullable: true })
  passwordHash: string | null;
  @Column({ type: 'text', nullable: true })
  totpSecret: string | null;
  @Column({ type: 'bigint', nullable: true })
  totpLastStep: number | null;
  @Column({ type: 'boolean' })
  isDemo: boolean;
  @InstantColumn({ nullable: true })
  disabledAt: Instant | null;
  @InstantColumn()
  createdAt: Instant;
  @Column({ type: 'integer' })
  version: number;
}
