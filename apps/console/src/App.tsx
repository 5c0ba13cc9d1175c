import { direction, type Language } from '@amparo/messages';
import { QueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Admin, CustomRoutes, memoryStore } from 'react-admin';
import { createHashRouter, Route, RouterProvider } from 'react-router-dom';
import { authProvider } from './access/authProvider.js';
import { SignIn } from './access/SignIn.js';
import { Welcome } from './access/Welcome.js';
import { dataProvider } from './data/dataProvider.js';
import { mayRetry } from './data/retry.js';
import { Home } from './home/Home.js';
import { Layout } from './layout/Layout.js';
import { Loading } from './layout/Loading.js';
import { NotAllowed } from './layout/NotAllowed.js';
import { NotFound } from './layout/NotFound.js';
import { themeFor } from './layout/theme.js';
import { Turned } from './layout/Turned.js';
import { resources } from './resources.js';
import { SealingKeyPage } from './sealing/SealingKeyPage.js';
import { createI18nProvider } from './words/i18nProvider.js';
import { applyLanguage, preferredLanguage } from './words/language.js';

/** Answers live in this page's memory only, and are asked for again whenever they are looked at. */
const makeQueryClient = () =>
  new QueryClient({ defaultOptions: { queries: { retry: mayRetry, refetchOnWindowFocus: true } } });
const themes = { ltr: themeFor('ltr'), rtl: themeFor('rtl') };
const store = memoryStore();

function firstLanguage(): Language {
  const language = preferredLanguage();
  applyLanguage(language);
  return language;
}

function Console() {
  const [language, setLanguage] = useState(firstLanguage);
  const [i18nProvider] = useState(() => createI18nProvider(language, setLanguage));
  const [queryClient] = useState(makeQueryClient);
  const turn = direction(language);
  return (
    <Turned direction={turn}>
      <Admin
        title="Amparo"
        dataProvider={dataProvider}
        authProvider={authProvider}
        i18nProvider={i18nProvider}
        queryClient={queryClient}
        store={store}
        theme={themes[turn]}
        darkTheme={null}
        layout={Layout}
        loginPage={SignIn}
        dashboard={Home}
        catchAll={NotFound}
        accessDenied={NotAllowed}
        loading={Loading}
        requireAuth
        disableTelemetry
      >
        {resources}
        <CustomRoutes>
          <Route path="/my-sealing-key" element={<SealingKeyPage />} />
        </CustomRoutes>
        <CustomRoutes noLayout>
          <Route path="/welcome" element={<Welcome />} />
        </CustomRoutes>
      </Admin>
    </Turned>
  );
}

const router = createHashRouter([{ path: '*', element: <Console /> }]);

/**
 * The router is ours, so that a step to another page is no transition of React's: react-admin asks again who is signed in while it
 * leads to the sign-in page, each answer interrupts the transition, and the page came after more than ten seconds.
 */
export function App() {
  return <RouterProvider router={router} useTransitions={false} />;
}
