/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-page-identity.h"

#include "wd-issuer.h"
#include "wd-origin.h"
#include "wd-page-enums.h"

/**
 * WdPageIdentity:
 *
 * The address, host and security of the document that a web view shows. All come from the web view;
 * a page has no say in them.
 */
struct _WdPageIdentity
{
  GObject parent_instance;

  /* Borrowed */
  WebKitWebView *view;
};

enum
{
  PROP_URI = 1,
  PROP_HOST,
  PROP_SECURITY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (WdPageIdentity, wd_page_identity, G_TYPE_OBJECT)

static void
changed_cb (WdPageIdentity *self)
{
  for (guint i = 1; i < N_PROPS; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
}

static void
load_changed_cb (WdPageIdentity  *self,
                 WebKitLoadEvent  event)
{
  if (event == WEBKIT_LOAD_COMMITTED)
    changed_cb (self);
}

static GTlsCertificate *
get_valid_certificate (WdPageIdentity *self)
{
  GTlsCertificateFlags flags = 0;
  GTlsCertificate *certificate = NULL;

  if (self->view == NULL ||
      !webkit_web_view_get_tls_info (self->view, &certificate, &flags) ||
      flags != 0)
    return NULL;

  return certificate;
}

static void
wd_page_identity_dispose (GObject *object)
{
  WdPageIdentity *self = WD_PAGE_IDENTITY (object);

  g_clear_weak_pointer (&self->view);

  G_OBJECT_CLASS (wd_page_identity_parent_class)->dispose (object);
}

static void
wd_page_identity_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  WdPageIdentity *self = WD_PAGE_IDENTITY (object);

  switch (prop_id)
    {
    case PROP_URI:
      g_value_set_string (value, wd_page_identity_get_uri (self));
      break;

    case PROP_HOST:
      g_value_take_string (value, wd_page_identity_dup_host (self));
      break;

    case PROP_SECURITY:
      g_value_set_enum (value, wd_page_identity_get_security (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
wd_page_identity_class_init (WdPageIdentityClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = wd_page_identity_dispose;
  object_class->get_property = wd_page_identity_get_property;

  properties[PROP_URI] = g_param_spec_string ("uri", NULL, NULL, NULL, readable);
  properties[PROP_HOST] = g_param_spec_string ("host", NULL, NULL, NULL, readable);
  properties[PROP_SECURITY] = g_param_spec_enum ("security", NULL, NULL, WD_TYPE_SECURITY,
                                                 WD_SECURITY_NONE, readable);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
wd_page_identity_init (WdPageIdentity *self)
{
}

/**
 * wd_page_identity_new:
 * @view: the view to follow; not kept alive
 *
 * Returns: (transfer full): a new identity that follows @view
 */
WdPageIdentity *
wd_page_identity_new (WebKitWebView *view)
{
  WdPageIdentity *self;

  g_return_val_if_fail (WEBKIT_IS_WEB_VIEW (view), NULL);

  self = g_object_new (WD_TYPE_PAGE_IDENTITY, NULL);
  g_set_weak_pointer (&self->view, view);

  g_signal_connect_object (view, "notify::uri", G_CALLBACK (changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "load-changed", G_CALLBACK (load_changed_cb),
                           self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * wd_page_identity_get_uri:
 * @self: an identity
 *
 * Returns: (nullable): the address that the view shows
 */
const char *
wd_page_identity_get_uri (WdPageIdentity *self)
{
  g_return_val_if_fail (WD_IS_PAGE_IDENTITY (self), NULL);

  return self->view != NULL ? webkit_web_view_get_uri (self->view) : NULL;
}

/**
 * wd_page_identity_dup_host:
 * @self: an identity
 *
 * Returns: (transfer full) (nullable): the host of the address that the view shows
 */
char *
wd_page_identity_dup_host (WdPageIdentity *self)
{
  g_autoptr(GUri) uri = NULL;
  const char *string;

  g_return_val_if_fail (WD_IS_PAGE_IDENTITY (self), NULL);

  string = wd_page_identity_get_uri (self);
  if (string != NULL)
    uri = g_uri_parse (string, G_URI_FLAGS_ENCODED | G_URI_FLAGS_PARSE_RELAXED, NULL);

  return uri != NULL ? g_strdup (g_uri_get_host (uri)) : NULL;
}

/**
 * wd_page_identity_read_issuer:
 * @self: an identity
 * @organization: (out) (transfer full) (nullable): the organization of the issuer
 * @name: (out) (transfer full) (nullable): the common name of the issuer
 *
 * Reads the issuer of the certificate that the document came with; see wd_issuer_read().
 *
 * Returns: whether there is a certificate and it is valid
 */
gboolean
wd_page_identity_read_issuer (WdPageIdentity  *self,
                              char           **organization,
                              char           **name)
{
  GTlsCertificate *certificate;

  g_return_val_if_fail (WD_IS_PAGE_IDENTITY (self), FALSE);
  g_return_val_if_fail (organization != NULL && name != NULL, FALSE);

  *organization = *name = NULL;

  certificate = get_valid_certificate (self);
  if (certificate != NULL)
    wd_issuer_read (certificate, organization, name);

  return certificate != NULL;
}

/**
 * wd_page_identity_get_security:
 * @self: an identity
 *
 * Returns: the security of the connection that the document came over
 */
WdSecurity
wd_page_identity_get_security (WdPageIdentity *self)
{
  const char *uri;
  const char *scheme;

  g_return_val_if_fail (WD_IS_PAGE_IDENTITY (self), WD_SECURITY_NONE);

  uri = wd_page_identity_get_uri (self);
  scheme = uri != NULL ? g_uri_peek_scheme (uri) : NULL;

  if (g_strcmp0 (scheme, WD_PRACTICE_SCHEME) == 0)
    return WD_SECURITY_PRACTICE;

  if (g_strcmp0 (scheme, "https") == 0 && get_valid_certificate (self) != NULL)
    return WD_SECURITY_TLS;

  return WD_SECURITY_NONE;
}
