# Copyright 2026 The Widerspruch developers
# SPDX-License-Identifier: GPL-3.0-or-later

# Makes one function of the files of a script.
1i (function () {
1i 'use strict';
$a })();

# Indentation, comments and empty lines.
s/^ *//
/^\/\*.*\*\/$/d
/^\/\*/,/\*\/$/d
/^\/\//d
/^$/d

# Spaces round punctuation, on lines without a string and without a regular expression.
/['"`\/]/! s/ *\([][(){},;:?=<>&|!]\) */\1/g
