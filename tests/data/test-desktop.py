#!/usr/bin/python3
# Copyright 2026 The Widerspruch developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The files for the desktop say what the desktop expects, and say it in German too."""

import configparser
import re
import tempfile
import xml.etree.ElementTree as ElementTree

from tap import APP_ID, BUILD, SOURCE, Tap, run

DATA = BUILD / 'data'


def desktop_file(tap):
    path = DATA / f'{APP_ID}.desktop'
    complaints = tap.tool('desktop-file-validate has nothing to say', 'desktop-file-validate',
                          '--warn-kde', path)
    tap.empty(complaints.split(), 'desktop-file-validate prints nothing')

    parser = configparser.RawConfigParser(delimiters=('=',), strict=True)
    parser.optionxform = str
    parser.read(path, encoding='utf-8')
    entry = parser['Desktop Entry']
    tap.check(entry['Icon'] == APP_ID, 'the icon is named by the application id')
    tap.check(entry['DBusActivatable'] == 'true', 'the program is started over D-Bus')
    for key in ('Name', 'GenericName', 'Comment', 'Keywords'):
        tap.check(entry.get(f'{key}[de]', ''), f'{key} is there in German')
    for key in ('Comment', 'Keywords'):
        tap.check(entry[key] != entry[f'{key}[de]'], f'{key} differs in German')

    # Over D-Bus a desktop action is the application action of the same name.
    source = (SOURCE / 'src/ui/window/wd-application.c').read_text(encoding='utf-8')
    for action in filter(None, entry['Actions'].split(';')):
        section = f'Desktop Action {action}'
        tap.check(section in parser and parser[section].get('Name[de]'),
                  f'the action {action} has a German name')
        tap.check(re.search(r'{\s*"%s",\s*\w+' % re.escape(action), source),
                  f'the application has the action {action}')


def service_file(tap):
    parser = configparser.RawConfigParser()
    parser.read(DATA / f'{APP_ID}.service', encoding='utf-8')
    service = parser['D-BUS Service']
    desktop = (DATA / f'{APP_ID}.desktop').read_text(encoding='utf-8')
    program = re.search(r'^Exec=(\S+)$', desktop, re.MULTILINE).group(1)
    tap.check(service['Name'] == APP_ID, 'the D-Bus name is the application id')
    tap.check(service['Exec'] == f'{program} --gapplication-service',
              'D-Bus starts the program of the desktop file as a service')


def metainfo(tap):
    path = DATA / f'{APP_ID}.metainfo.xml'
    result = run('appstreamcli', 'validate', '--no-net', '--no-color', path)
    # AppStream before 1.0 does not know the <developer> that later ones ask for.
    complaints = [line for line in result.stdout.splitlines()
                  if re.match('[EWI]: ', line) and not line.endswith(' unknown-tag developer')]
    tap.check(result.returncode == 0 and 'successful' in result.stdout,
              'appstreamcli finds the metainfo valid', result.stdout + result.stderr)
    tap.empty(complaints, 'appstreamcli has no remark')

    root = ElementTree.parse(path).getroot()
    language = '{http://www.w3.org/XML/1998/namespace}lang'
    tap.check(root.findtext('id') == APP_ID, 'the component is the application id')
    tap.check(root.findtext('launchable') == f'{APP_ID}.desktop', 'it launches the desktop file')
    tap.check(any(node.get(language) == 'de' for node in root.findall('summary')),
              'the summary is there in German')
    paragraphs = root.findall('description//p') + root.findall('description//li')
    german = [node for node in paragraphs if node.get(language) == 'de']
    tap.check(len(german) * 2 == len(paragraphs), 'every paragraph is there in German')

    images = [node.text for node in root.findall('screenshots/screenshot/image')]
    tap.check(len(images) == 3, 'there are three screenshots')
    for image in images:
        name = image.rsplit('/', 1)[-1]
        tap.check((SOURCE / 'data/screenshots' / name).is_file(), f'the screenshot {name} exists')


def settings(tap):
    with tempfile.TemporaryDirectory() as folder:
        schema = DATA / f'{APP_ID}.gschema.xml'
        tap.tool('the settings compile strictly', 'glib-compile-schemas', '--strict',
                 f'--targetdir={folder}', DATA)
        keys = run('gsettings', '--schemadir', folder, 'list-recursively', APP_ID).stdout
    expected = {'window-width 1100', 'window-height 760', 'window-maximized false',
                'zoom uint32 100', 'stay-signed-in false', 'own-browser false'}
    found = {line.split(' ', 1)[1] for line in keys.splitlines()}
    tap.check(found == expected, 'the settings are the six that there are', found)
    for key in ElementTree.parse(schema).iter('key'):
        tap.check(key.findtext('summary') and key.findtext('description'),
                  f'{key.get("name")} is described')


def main():
    tap = Tap()
    desktop_file(tap)
    service_file(tap)
    metainfo(tap)
    settings(tap)
    tap.done()


main()
