import { Component, type ReactNode } from 'react';
import { Broken } from './Broken.js';

interface GuardProps {
  /** Another value (another address) means: try again. */
  readonly place: string;
  readonly children?: ReactNode;
}

/** Catches what breaks while drawing a page, so that the rest of the console stays usable. */
export class Guard extends Component<GuardProps, { brokenAt: string | null }> {
  override state: { brokenAt: string | null } = { brokenAt: null };

  static getDerivedStateFromProps({ place }: GuardProps, { brokenAt }: { brokenAt: string | null }) {
    return brokenAt !== null && brokenAt !== '' && brokenAt !== place ? { brokenAt: null } : null;
  }

  static getDerivedStateFromError() {
    return { brokenAt: '' };
  }

  override componentDidCatch() {
    this.setState({ brokenAt: this.props.place });
  }

  override render() {
    if (this.state.brokenAt === null) return this.props.children;
    return <Broken onRetry={() => this.setState({ brokenAt: null })} />;
  }
}
