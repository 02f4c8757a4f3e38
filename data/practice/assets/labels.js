/* labels.js
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The labels of the real pages on the guide's path. A label that is not known in a language is
 * shown in English.
 */
'use strict';

const LABELS = {
  de: {
    footerLink: 'Konto und Datenschutz verwalten',
    privacy: 'Datenschutz',
    privacySection: 'So verwendet LinkedIn Ihre Daten',
    aiData: 'Daten zur Verbesserung generativer KI',
    aiSwitch: 'Ihre Daten zum Schulen von KI-Modellen verwenden, um Inhalte zu erstellen',
    ads: 'Anzeigendaten',
    research: 'Sozial-, Wirtschafts- und Arbeitsplatzforschung',
    on: 'Ein',
    off: 'Aus',
  },
  en: {
    footerLink: 'Manage your account and privacy',
    footerSecondLine: 'Go to your Settings.',
    account: 'Account preferences',
    security: 'Sign in & security',
    visibility: 'Visibility',
    privacy: 'Data privacy',
    privacySection: 'How LinkedIn uses your data',
    aiData: 'Data for Generative AI Improvement',
    aiSwitch: 'Use my data for training content creation AI models',
    ads: 'Advertising data',
    notifications: 'Notifications',
    manageData: 'Manage your data and activity',
    getCopy: 'Get a copy of your data',
    searchHistory: 'Search history',
    demographics: 'Personal demographic information',
    research: 'Social, economic, and workplace research',
    reachSection: 'Who can reach you',
    on: 'On',
    off: 'Off',
  },
  fr: {
    privacy: 'Confidentialité des données',
    aiData: 'Données pour l’amélioration de l’IA générative',
    aiSwitch: 'Utiliser mes données pour entraîner des modèles d’IA de création de contenu',
  },
  it: {
    footerLink: 'Gestisci il tuo account e la tua privacy',
    footerSecondLine: 'Vai alle impostazioni',
    privacy: 'Privacy dei dati',
    aiData: 'Dati per migliorare l\'IA generativa',
    on: 'Sì',
    off: 'No',
  },
  es: {
    privacy: 'Privacidad de datos',
    aiData: 'Datos para mejorar la IA generativa',
  },
  'pt-BR': {
    footerLink: 'Gerencie sua conta e privacidade',
    footerSecondLine: 'Acesse suas Configurações.',
    privacy: 'Privacidade dos dados',
    privacySection: 'Como o LinkedIn utiliza seus dados',
    aiData: 'Dados para aprimoramento da IA generativa',
    aiSwitch: 'Usar meus dados para treinar modelos de IA para criar conteúdos',
  },
  nl: {
    privacy: 'Gegevensprivacy',
    aiData: 'Gegevens voor verbetering van generatieve AI',
    aiSwitch: 'Mijn gegevens gebruiken voor training van AI-modellen waarmee content wordt gemaakt',
    off: 'Uit',
  },
  pl: {
    privacy: 'Prywatność danych',
    privacySection: 'Jak LinkedIn wykorzystuje Twoje dane',
    aiData: 'Dane na potrzeby ulepszania generatywnej sztucznej inteligencji',
    aiSwitch: 'Użyj moich danych do trenowania modeli AI służących do tworzenia treści',
  },
  cs: {
    privacy: 'Ochrana dat soukromí',
    aiData: 'Data pro zdokonalování generativní umělé inteligence',
    aiSwitch: 'Použít moje data pro trénování modelů umělé inteligence k tvorbě obsahu',
  },
  fi: {
    privacy: 'Tietosuoja',
    aiData: 'Tiedot generatiivisen tekoälyn parantamiseen',
  },
};
