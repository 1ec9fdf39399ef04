<%@ Language=VBScript %>
<% Option Explicit
Dim cluster, node, idle
Set cluster = Server.CreateObject("Microsoft.ComputeCluster.Cluster")
cluster.Connect Application("HeadNode") ' not cluster.Name
%>
<html><head><title><%= Server.HTMLEncode(cluster.Name) %></title></head>
<body>
<!-- cluster.ComputeNodes is shown below -->
<% For Each node In cluster.ComputeNodes %>
  <% If node.Status = 0 Then %><b><%= node.Name %></b> cluster.Name<% Else %><i><%= node.Name & " " & node.Memory %></i><% End If %>
<% Next
With cluster.ClusterCounter
  Response.Write .NumberOfIdleProcessors & " idle"
End With %>
<p>job.Name = "x"</p>
</body></html>
