/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "wd-test-web.h"

G_BEGIN_DECLS

/* The helpers of tests of widgets. A test's main() is
 *
 *   wd_test_ui_init (&argc, &argv);
 *   …
 *   return wd_test_ui_run ();
 *
 * which gives it folders of its own to write to, and the program's resources.
 *
 * Widgets are found by what a person or a screen reader would notice, and only if they are shown,
 * which takes no window: gtk_widget_set_visible() and the like are enough.
 *
 * - wd_test_find_action(): the one that activates the action
 * - wd_test_find_class(): the first with the CSS class
 * - wd_test_find_role(): the first with the accessible role
 * - wd_test_find_text(): the first label that reads so
 * - wd_test_find_type(): the first of the type
 * - wd_test_list_type(): all of the type, in order
 *
 * The finders give NULL if there is none.
 *
 * - wd_test_read_role(): the text of the first label with the role; NULL if there is none
 * - wd_test_mentions(): whether a label in it has these words in its text
 * - wd_test_dup_clipboard(): waits for the text in the clipboard of the widget
 * - wd_test_click(): clicks the button that activates the action, which must be possible
 * - wd_test_assert_named(): each widget of the type has a name for a screen reader
 * - wd_test_assert_described(): a screen reader says these words of the widget, after its name
 * - wd_test_assert_silent_images(): a screen reader does not speak of images
 * - wd_test_assert_narrow(): the widget fits the width of a phone
 * - wd_test_assert_uncut(): all that is shown in the window has the room that it needs, and lies
 *   within its width
 * - wd_test_assert_within(): the widget is shown, and the ancestor has all of it in its area
 * - wd_test_texture_new(): a grey picture of that size
 * - wd_test_assert_icon(): there is such an icon to show
 * - wd_test_assert_sentence(): the text begins with a capital and ends like a sentence
 * - wd_test_assert_distinct(): each of so many texts is another one
 * - wd_test_wait_dialog(): waits for a window of the type, which is none of the test's own
 * - wd_test_wait_text(): waits for a label of any window that reads so
 * - wd_test_answer(): waits for a question of the program's with a button that reads so, presses it
 *   and waits until the question is gone
 * - wd_test_save_as(): answers the program's question where to save something
 * - wd_test_run_frames(): lets the frame clock of the widget's window draw so many frames
 * - wd_test_set_animated(): turns animations on or off
 */

void        wd_test_ui_init         (int                 *argc,
                                     char              ***argv);
int         wd_test_ui_run          (void);

GtkWidget  *wd_test_find_action     (GtkWidget           *root,
                                     const char          *action);
GtkWidget  *wd_test_find_class      (GtkWidget           *root,
                                     const char          *css_class);
GtkWidget  *wd_test_find_role       (GtkWidget           *root,
                                     GtkAccessibleRole    role);
GtkWidget  *wd_test_find_text       (GtkWidget           *root,
                                     const char          *text);
GtkWidget  *wd_test_find_type       (GtkWidget           *root,
                                     GType                type);
GPtrArray  *wd_test_list_type       (GtkWidget           *root,
                                     GType                type);
const char *wd_test_read_role       (GtkWidget           *root,
                                     GtkAccessibleRole    role);
gboolean    wd_test_mentions        (GtkWidget           *root,
                                     const char          *words);
char       *wd_test_dup_clipboard   (GtkWidget           *widget);

void        wd_test_click           (GtkWidget           *root,
                                     const char          *action);
void        wd_test_assert_named    (GtkWidget           *root,
                                     GType                type);
void        wd_test_assert_described (GtkWidget          *widget,
                                      const char         *words);
void        wd_test_assert_silent_images (GtkWidget      *root);
void        wd_test_assert_narrow   (GtkWidget           *widget);
void        wd_test_assert_uncut    (GtkWidget           *window);
void        wd_test_assert_within   (GtkWidget           *widget,
                                     GtkWidget           *ancestor);
GdkTexture *wd_test_texture_new     (int                  width,
                                     int                  height);
void        wd_test_assert_icon     (const char          *name);
void        wd_test_assert_sentence (const char          *text);
void        wd_test_assert_distinct (const char * const  *texts,
                                     gsize                n);
GtkWidget  *wd_test_wait_dialog     (GType                type);
void        wd_test_wait_text       (const char          *text);
void        wd_test_answer          (const char          *label);
void        wd_test_save_as         (const char          *path);
void        wd_test_run_frames      (GtkWidget           *widget,
                                     guint                n);
void        wd_test_set_animated    (gboolean             animated);

G_END_DECLS
