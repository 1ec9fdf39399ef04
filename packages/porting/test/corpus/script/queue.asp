<%@ Language="JScript" %>
<!-- #include file="header.inc" -->
<html><body>
<%
var cluster = Server.CreateObject("Microsoft.ComputeCluster.Cluster");
cluster.Connect(Application("HeadNode"));
var jobs = new Enumerator(cluster.ListJobs(Request.ServerVariables("LOGON_USER"), 2));
%>
<table>
<% for (; !jobs.atEnd(); jobs.moveNext()) { var job = jobs.item(); %>
  <tr><td><%= job.Id %></td><td><%= Server.HTMLEncode(job.Name) %></td><td><%= job.Status %></td></tr>
<% } %>
</table></body></html>
