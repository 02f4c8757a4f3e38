# Copyright 2026 The Widerspruch developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The words of the pages, and labels of the target in languages that the guide lacks."""

# Languages that the guide has no label in at all.
UNKNOWN = ('sv', 'da', 'tr', 'ja')
RIGHT_TO_LEFT = ('ar', 'he')

NAMES = ('title', 'account', 'ads', 'notifications', 'help', 'profile', 'research', 'copy', 'on',
         'off', 'mail', 'marketing', 'jobs', 'switch', 'row', 'privacy', 'settings-link')

TEXTS = {
    'de': ('Einstellungen', 'Konto', 'Anzeigendaten', 'Benachrichtigungen', 'Hilfe',
           'Profil ansehen', 'Sozial-, Wirtschafts- und Arbeitsplatzforschung',
           'Kopie Ihrer Daten anfordern', 'Ein', 'Aus', 'Hinweise per E-Mail erhalten',
           'Ihre Daten für personalisierte Anzeigen verwenden',
           'Recruitern Ihr Interesse an neuen Stellen zeigen',
           'Trainingsdaten für generative KI freigeben', 'Training generativer KI',
           'Privatsphäre', 'Konto- und Datenschutzeinstellungen'),
    'en': ('Settings', 'Account preferences', 'Advertising data', 'Notifications', 'Help',
           'View profile', 'Social, economic, and workplace research', 'Get a copy of your data',
           'On', 'Off', 'Get tips by e-mail', 'Use my data for personalised ads',
           'Show recruiters that I am open to work', 'Share training data with generative AI',
           'Training of generative AI', 'Your privacy', 'Account and privacy settings'),
    'fr': ('Préférences', 'Compte', 'Données publicitaires', 'Notifications', 'Aide',
           'Voir le profil', 'Recherche sociale et économique', 'Obtenir une copie', 'Activé',
           'Désactivé', 'Recevoir des conseils par e-mail',
           'Utiliser mes données pour des publicités personnalisées',
           'Montrer mon intérêt aux recruteurs', 'Partager mes données avec l’IA générative',
           'Entraînement de l’IA générative', 'Vie privée', 'Gérer votre compte'),
    'it': ('Impostazioni', 'Account', 'Dati pubblicitari', 'Notifiche', 'Aiuto',
           'Visualizza profilo', 'Ricerca sociale ed economica', 'Ottieni una copia', 'Sì', 'No',
           'Ricevi consigli via e-mail', 'Usa i miei dati per annunci personalizzati',
           'Mostra il mio interesse ai recruiter', 'Usa i miei dati per addestrare l’IA',
           'Addestramento dell’IA generativa', 'La tua privacy', 'Impostazioni account'),
    'es': ('Ajustes', 'Cuenta', 'Datos publicitarios', 'Notificaciones', 'Ayuda', 'Ver perfil',
           'Investigación social y económica', 'Obtener una copia', 'Activado', 'Desactivado',
           'Recibir consejos por correo', 'Usar mis datos para anuncios personalizados',
           'Mostrar mi interés a los técnicos', 'Usar mis datos para entrenar modelos de IA',
           'Entrenamiento de la IA generativa', 'Tu privacidad', 'Gestiona tu cuenta'),
    'pt-BR': ('Configurações', 'Conta', 'Dados de publicidade', 'Notificações', 'Ajuda',
              'Ver perfil', 'Pesquisa social e econômica', 'Obter uma cópia', 'Ativado',
              'Desativado', 'Receber dicas por e-mail',
              'Usar meus dados para anúncios personalizados',
              'Mostrar meu interesse aos recrutadores', 'Compartilhar dados com a IA',
              'Treinamento da IA generativa', 'Sua privacidade', 'Configurações da conta'),
    'nl': ('Instellingen', 'Account', 'Advertentiegegevens', 'Meldingen', 'Hulp',
           'Profiel bekijken', 'Sociaal en economisch onderzoek', 'Een kopie opvragen', 'Aan',
           'Uit', 'Tips per e-mail ontvangen',
           'Mijn gegevens gebruiken voor gepersonaliseerde advertenties',
           'Recruiters mijn interesse tonen', 'Trainingsgegevens delen met generatieve AI',
           'Training van generatieve AI', 'Uw privacy', 'Uw account beheren'),
    'pl': ('Ustawienia', 'Konto', 'Dane reklamowe', 'Powiadomienia', 'Pomoc', 'Zobacz profil',
           'Badania społeczne i ekonomiczne', 'Pobierz kopię danych', 'Wł.', 'Wył.',
           'Otrzymuj porady e-mailem', 'Użyj moich danych do reklam spersonalizowanych',
           'Pokaż rekruterom moje zainteresowanie', 'Udostępnij dane treningowe sztucznej '
           'inteligencji', 'Trening sztucznej inteligencji', 'Twoja prywatność',
           'Zarządzaj kontem i prywatnością'),
    'cs': ('Nastavení', 'Účet', 'Data pro reklamy', 'Oznámení', 'Nápověda', 'Zobrazit profil',
           'Sociální a ekonomický výzkum', 'Získat kopii dat', 'Zapnuto', 'Vypnuto',
           'Dostávat tipy e-mailem', 'Použít moje data pro reklamy na míru',
           'Ukázat náborářům můj zájem', 'Sdílet tréninková data s umělou inteligencí',
           'Trénování umělé inteligence', 'Vaše soukromí', 'Správa účtu a soukromí'),
    'fi': ('Asetukset', 'Tili', 'Mainontatiedot', 'Ilmoitukset', 'Ohje', 'Näytä profiili',
           'Sosiaalinen tutkimus', 'Pyydä kopio tiedoistasi', 'Päällä', 'Pois',
           'Vastaanota vinkkejä sähköpostitse', 'Käytä tietojani kohdennettuun mainontaan',
           'Näytä rekrytoijille kiinnostukseni', 'Käytä tietojani tekoälymallien koulutukseen',
           'Generatiivisen tekoälyn koulutus', 'Yksityisyytesi', 'Hallitse tiliäsi'),
    'sv': ('Inställningar', 'Konto', 'Annonsdata', 'Aviseringar', 'Hjälp', 'Visa profil',
           'Samhällsforskning', 'Hämta en kopia', 'På', 'Av', 'Få tips via e-post',
           'Använd mina uppgifter för anpassade annonser', 'Visa rekryterare mitt intresse',
           'Använd mina uppgifter för att träna AI-modeller', 'Data för bättre generativ AI',
           'Dataskydd', 'Hantera konto och integritet'),
    'da': ('Indstillinger', 'Konto', 'Annoncedata', 'Notifikationer', 'Hjælp', 'Vis profil',
           'Samfundsforskning', 'Hent en kopi', 'Til', 'Fra', 'Få tip via e-mail',
           'Brug mine data til tilpassede annoncer', 'Vis rekrutteringsfolk min interesse',
           'Brug mine data til at træne AI-modeller', 'Data til forbedring af generativ AI',
           'Databeskyttelse', 'Administrer konto og privatliv'),
    'tr': ('Ayarlar', 'Hesap', 'Reklam verileri', 'Bildirimler', 'Yardım', 'Profili görüntüle',
           'Toplumsal araştırma', 'Verilerin kopyası', 'Açık', 'Kapalı',
           'E-posta ile ipuçları al', 'Verilerimi kişisel reklamlar için kullan',
           'İşe alanlara ilgimi göster', 'Verilerimi yapay zekâ modellerini eğitmek için kullan',
           'Üretken yapay zekâ verileri', 'Veri gizliliği', 'Hesabınızı yönetin'),
    'ja': ('設定', 'アカウント', '広告データ', 'お知らせ', 'ヘルプ', 'プロフィールを表示', '社会経済調査',
           'データのコピーを取得', 'オン', 'オフ', 'メールでヒントを受け取る',
           '広告のためにデータを使用する', '採用担当者に関心を示す',
           'コンテンツ生成モデルの訓練にデータを使用する', '生成機能の改善のためのデータ', 'データの保護',
           'アカウントの管理'),
    'ar': ('الإعدادات', 'الحساب', 'بيانات الإعلانات', 'الإشعارات', 'المساعدة', 'عرض الملف الشخصي',
           'البحث الاجتماعي', 'الحصول على نسخة', 'تشغيل', 'إيقاف', 'تلقي النصائح بالبريد',
           'استخدام بياناتي للإعلانات المخصصة', 'إظهار اهتمامي لمسؤولي التوظيف',
           'استخدام بياناتي لتدريب نماذج الذكاء الاصطناعي', 'بيانات لتحسين الذكاء الاصطناعي',
           'خصوصية البيانات', 'إدارة حسابك وخصوصيتك'),
    'he': ('הגדרות', 'חשבון', 'נתוני פרסום', 'התראות', 'עזרה', 'הצגת הפרופיל', 'מחקר חברתי',
           'קבלת עותק', 'פועל', 'כבוי', 'קבלת עצות בדואר', 'שימוש בנתונים שלי לפרסום מותאם',
           'הצגת העניין שלי למגייסים', 'שימוש בנתונים שלי לאימון מודלים',
           'נתונים לשיפור בינה מלאכותית', 'פרטיות הנתונים', 'ניהול החשבון והפרטיות'),
}

# Names that come close to that of the target, and are of something else.
SIMILAR = {
    ('switch', 'de'): (
        'Ihre Daten nicht zum Schulen von KI-Modellen verwenden',
        'Ihre Daten zum Schulen von Modellen gegen Betrug verwenden',
        'Ihre Daten verwenden, um Inhalte zu empfehlen',
        'KI-Vorschläge beim Erstellen von Inhalten anzeigen'),
    ('switch', 'en'): (
        'Do not use my data for training content creation AI models',
        'Use my data for training fraud detection models',
        'Use my data for content recommendations',
        'Show AI suggestions while I create content'),
    ('row', 'de'): ('Daten zur Verbesserung der Suche', 'Generative KI in Nachrichten',
                    'Daten zur Verbesserung von Anzeigen'),
    ('row', 'en'): ('Data for Search Improvement', 'Generative AI in messages',
                    'Data for Advertising Improvement'),
    ('privacy', 'de'): ('Datenschutzrichtlinie', 'Hilfe zum Datenschutz', 'Datenschutz melden'),
    ('privacy', 'en'): ('Data privacy policy', 'Help with privacy', 'Report a privacy problem'),
    ('settings-link', 'de'): ('Konto verwalten', 'Datenschutz', 'Cookies verwalten'),
    ('settings-link', 'en'): ('Manage your account', 'Privacy policy', 'Manage cookies'),
}

# Names of the switch that say the opposite.
REVERSED = {
    'de': ('Der Nutzung meiner Daten zum Schulen von KI-Modellen widersprechen',
           'Ihre Daten nicht zum Schulen von KI-Modellen verwenden, um Inhalte zu erstellen',
           'Widerspruch: Ihre Daten zum Schulen von KI-Modellen verwenden, um Inhalte zu erstellen',
           'Ihre Daten zum Schulen von KI-Modellen verwenden, um Inhalte zu erstellen: untersagt'),
    'en': ('Opt out of the use of my data for training AI models',
           'Do not use my data for training content creation AI models',
           'Opt out: Use my data for training content creation AI models',
           'Use my data for training content creation AI models: never'),
}

# Languages in which the words for on and off are known beside a switch.
STATED = ('de', 'en', 'it', 'nl')


def of(language, name):
    return TEXTS[language][NAMES.index(name)]


def similar(step, language):
    """Names of other things of the same kind, the closest that the language has."""
    return (SIMILAR.get((step, language)) or
            tuple(of(language, name) for name in ('mail', 'marketing', 'jobs')))
